using Extract.Language;
using Extract.Language.Names;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;
using Xunit;

namespace Extract.Language.Tests.Names;

public class NameRecognizerTests
{
    private static readonly NameRecognizer s_recognizer = new();

    [Theory]
    [InlineData("Mayor Igor Belov met Greta Lindqvist in Malmö .", "Person:Igor Belov|Person:Greta Lindqvist|Place:Malmö")]
    [InlineData("Ana Beatriz Teixeira , 17 , from Recife , ran with Kenji Tanabe .", "Person:Ana Beatriz Teixeira|Place:Recife|Person:Kenji Tanabe")]
    [InlineData("They rowed across Lake Tarsin to Castle Bridge .", "Place:Lake Tarsin|Place:Castle Bridge")]
    [InlineData("Leeds City Council thanked Dr Owen Pritchard .", "Organization:Leeds City Council|Person:Owen Pritchard")]
    [InlineData("Prince Harald III of Norway waved .", "Person:Harald III|Place:Norway")]
    public void Names_come_with_their_kinds_and_without_titles(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void A_headline_in_capitals_is_read_like_running_text() =>
        Assert.Equal("Person:OLGA PETROVA|Place:MOSCOW", Read("OLGA PETROVA RUNS THROUGH MOSCOW"));

    [Fact]
    public void A_surname_seen_in_a_full_name_is_that_persons_everywhere() =>
        Assert.Equal("Person:Tove Hamar|Person:Hamar", Read("Tove Hamar ran first .", "Then Hamar rested ."));

    [Fact]
    public void A_ship_called_one_once_is_a_ship_throughout() =>
        Assert.Equal("Vehicle:Belfort|Vehicle:Belfort", Read("We saw the barque Belfort .", "The crew of the Belfort cheered ."));

    [Fact]
    public void Nationalities_and_weekdays_are_no_names() => Assert.Equal("", Read("On Friday the Greek runner stopped ."));

    [Fact]
    public void No_tokens_give_no_names() => Assert.Empty(s_recognizer.Recognize("", [], []));

    [Fact]
    public void A_body_known_by_name_is_one() =>
        Assert.Contains("Organization:Hezbollah", Read("Reporters asked Hezbollah for a comment ."), StringComparison.Ordinal);

    [Fact]
    public void A_document_read_before_leaves_nothing_behind()
    {
        string alone = Read("Then Hamar rested in Reading .");
        Read("Tove Hamar ran first .", "We saw the barque Hamar .");
        Assert.Equal(alone, Read("Then Hamar rested in Reading ."));
    }

    [Fact]
    public void Threads_read_alike()
    {
        const string text = "Mayor Igor Belov met Greta Lindqvist of Leeds City Council in Malmö .";
        string alone = Read(text);
        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(_ => Read(text)).ToArray(), read => Assert.Equal(alone, read));
    }

    [Fact]
    public void Reading_again_allocates_no_more_than_the_result()
    {
        (Token[] tokens, Sentence[] sentences) = Tag(["Mayor Igor Belov met Greta Lindqvist in Bristol on a day that was neither warm nor cold ."]);
        s_recognizer.Recognize("", tokens, sentences);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Name[] names = s_recognizer.Recognize("", tokens, sentences);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 24 + (12 * names.Length) + 8);
    }

    private static string Read(params string[] texts)
    {
        (Token[] tokens, Sentence[] sentences) = Tag(texts);
        return string.Join('|', s_recognizer.Recognize("", tokens, sentences)
            .Select(n => $"{n.Kind}:{string.Join(' ', tokens[n.Span.First..n.Span.End].Select(static t => t.Form))}"));
    }

    /// <summary>Words with the tags that the pipeline gives them.</summary>
    private static (Token[] Tokens, Sentence[] Sentences) Tag(string[] texts)
    {
        WordModels models = WordModels.Default;
        List<Token> tokens = [];
        List<Sentence> spans = [];
        foreach (string text in texts)
        {
            int start = tokens.Count;
            RawToken[] raw = [.. text.Split(' ').Select(f => new RawToken(0, 0, models.Lexicon.Forms.Of(f), true, 0, LineBreak.None))];
            SentenceBuffer buffer = new();
            buffer.Tag(raw, models.Lexicon, models.Tagger);
            for (int i = 0; i < raw.Length; i++)
            {
                Tag tag = models.Tagger.Tags[buffer.Tags[i]];
                tokens.Add(new Token(0, 0, raw[i].Form, raw[i].Lower, raw[i].Form, tag.Upos, tag.Xpos, Features.None, -1, "", true, 0));
            }

            spans.Add(new Sentence(new TokenSpan(start, tokens.Count), 0));
        }

        return ([.. tokens], [.. spans]);
    }
}
