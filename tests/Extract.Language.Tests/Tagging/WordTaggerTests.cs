using Extract.Language.Tagging;
using Xunit;

namespace Extract.Language.Tests.Tagging;

[Collection(Alone.Name)]
public sealed class WordTaggerTests
{
    private const string News = "Dr. Smith didn’t carry it.\u00a0Nobody — not even he — knew why!\n\nTHE CONVOY ROLLED ON\nIt’s 3.14am in XÆA-12, he said.";

    private readonly WordTagger _tagger = new();

    [Fact]
    public void Words_tags_and_sentences_are_those_of_the_whole_analysis()
    {
        Document document = Reading.Analyzer.Analyze(News);
        TaggedText text = _tagger.Tag(News);
        Assert.Equal(
            document.Tokens.ToArray().Select(t => (t.Start, t.End, t.Upos, t.Xpos, t.SpaceAfter, t.MultiwordLength)),
            text.Words.ToArray().Select(w => (w.Start, w.End, w.Upos, w.Xpos, w.SpaceAfter, (int)w.MultiwordLength)));
        Assert.Equal(document.Sentences.ToArray(), text.Sentences.ToArray());
    }

    [Fact]
    public void A_text_can_be_filled_again()
    {
        TaggedText text = _tagger.Tag(News);
        _tagger.Tag("Short.", text);
        Assert.Equal([0, 5], text.Words.ToArray().Select(w => w.Start));
        Assert.Equal(1, text.Sentences.Length);
        _tagger.Tag("", text);
        Assert.Equal(0, text.Words.Length);
        Assert.Equal(0, text.Sentences.Length);
    }

    [Fact]
    public void Reading_again_allocates_nothing()
    {
        TaggedText text = _tagger.Tag(News);
        _tagger.Tag(News, text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _tagger.Tag(News, text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Threads_give_the_same_tags()
    {
        TaggedWord[] expected = _tagger.Tag(News).Words.ToArray();
        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(_ => _tagger.Tag(News).Words.ToArray()).ToList(), words => Assert.Equal(expected, words));
    }
}
