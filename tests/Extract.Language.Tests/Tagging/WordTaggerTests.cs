using Extract.Language.Tagging;
using Xunit;

namespace Extract.Language.Tests.Tagging;

[Collection(Alone.Name)]
public sealed class WordTaggerTests
{
    private const string News = "Dr. Smith didn’t carry it.\u00a0Nobody — not even he — knew why!\n\nTHE CONVOY ROLLED ON\nIt’s 3.14am in XÆA-12, he said.";

    private readonly WordTagger _tagger = new();

    [Fact]
    public void Words_and_sentences_are_those_of_the_whole_analysis()
    {
        Document document = Reading.Analyzer.Analyze(News);
        TaggedText text = _tagger.Tag(News);
        Assert.Equal(
            document.Tokens.ToArray().Select(t => (t.Start, t.End, t.SpaceAfter, t.MultiwordLength)),
            text.Words.ToArray().Select(w => (w.Start, w.End, w.SpaceAfter, (int)w.MultiwordLength)));
        Assert.Equal(document.Sentences.ToArray(), text.Sentences.ToArray());
    }

    [Fact]
    public void Long_words_never_met_are_no_function_words() =>
        Assert.DoesNotContain(_tagger.Tag("As torchbearer Amelia waved, the flamekeeper bowed.").Words.ToArray(), w => w.End - w.Start > 9 && w.Upos is Upos.Adp or Upos.Det);

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
        long allocated = 1;
        for (int round = 0; round < 200 && allocated > 0; round++)
        {
            // Code that is not optimized yet allocates where optimized code does not.
            for (int i = 0; i < 50; i++)
            {
                _tagger.Tag(News, text);
            }

            Thread.Sleep(10);
            long before = GC.GetAllocatedBytesForCurrentThread();
            _tagger.Tag(News, text);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Threads_give_the_same_tags()
    {
        TaggedWord[] expected = _tagger.Tag(News).Words.ToArray();
        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(_ => _tagger.Tag(News).Words.ToArray()).ToList(), words => Assert.Equal(expected, words));
    }
}
