using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Language.Tests.Contract;

/// <summary>
/// What <see cref="ITextAnalyzer"/> promises. To try another analyzer, derive a class that makes it:
/// <c>public sealed class MineTests : TextAnalyzerContract { protected override ITextAnalyzer Analyzer => … }</c>
/// </summary>
public abstract class TextAnalyzerContract
{
    private const string News =
        "Anna Berg didn't wait.\r\n\r\n“We'll meet on 12 May 2012,” she said in Oslo. The U.S. team (J. M. Smith, 41) won 2-1; it took 3.14 seconds!\n\nWeather\nRain in London";

    /// <summary>The analyzer under test; may be one for all tests.</summary>
    protected abstract ITextAnalyzer Analyzer { get; }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n\t \u00a0\u2003\n\n")]
    public void Empty_text_and_white_space_have_no_tokens(string text)
    {
        Document document = Analyzer.Analyze(text);

        DocumentCheck.IsSound(document, text);
        Assert.Equal((0, 0, 0, 0), (document.Tokens.Length, document.Sentences.Length, document.Names.Length, document.Values.Length));
    }

    [Theory]
    [InlineData(News)]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("Line one\r\nline two.\r\n\r\nParagraph two.\rOld line.")]
    [InlineData("A smile \ud83d\ude00\ud83d\ude00, a flag \ud83c\uddf3\ud83c\uddf4 and \ud835\udd04\ud835\udd05.")]
    [InlineData("Zero\u200bwidth, soft\u00adhyphen, \ufeffmark and jo\u200din.")]
    [InlineData("Bell\a, escape \u001b[31m, null \0 and delete \u007f.")]
    [InlineData("Alone: \ud83d, \ude00 and \ud83d\ud83d.")]
    [InlineData("He said \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd and \u0645\u0631\u062d\u0628\u0627. \u202eback\u202c")]
    [InlineData("東京で会いました。明日も行きます。")]
    [InlineData("Café, cafe\u0301, \u0301 and Ångström, ﬁre, İstanbul, straße.")]
    [InlineData("!!! ??? ... --- ((( ''' \"\"\" ’’’ ,,,")]
    [InlineData("don't can't cannot I'd've y'all's gonna 'twas O'Brien's")]
    public void Documents_are_sound(string text) => DocumentCheck.IsSound(Analyzer.Analyze(text), text);

    [Fact]
    public void A_very_long_token_is_read()
    {
        string text = "See " + new string('x', 20_000) + " and 1" + new string('0', 20_000) + ".";
        DocumentCheck.IsSound(Analyzer.Analyze(text), text);
    }

    [Fact]
    public void A_very_long_sentence_is_read()
    {
        string text = string.Join(' ', Enumerable.Repeat("the dog and Anna ran to", 1_000));
        DocumentCheck.IsSound(Analyzer.Analyze(text), text);
    }

    [Fact]
    public void Very_many_marks_are_read()
    {
        string text = new string('"', 3_000) + new string('.', 3_000) + new string('(', 3_000) + new string('\'', 3_000);
        DocumentCheck.IsSound(Analyzer.Analyze(text), text);
    }

    [Fact]
    public void A_text_gives_the_same_document_on_every_thread_and_after_other_texts()
    {
        string expected = Print(Analyzer.Analyze(News));
        string[] texts = ["Other words.", News, "", News.ToUpperInvariant(), News];
        string[] printed = new string[40];
        Parallel.For(0, printed.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => printed[i] = Print(Analyzer.Analyze(texts[i % texts.Length])));

        Assert.All(printed.Where((_, i) => texts[i % texts.Length] == News), p => Assert.Equal(expected, p));
    }

    [Fact]
    public void Any_pieces_of_text_make_sound_documents() => Hold(DirtyText.OfPieces, 150);

    [Fact]
    public void Any_code_units_make_sound_documents() => Hold(DirtyText.OfAnything, 150);

    private void Hold(Arbitrary<string> texts, int times) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(times).WithEndSize(60).WithReplay(20120518UL, 1UL),
        Prop.ForAll(texts, text => DocumentCheck.IsSound(Analyzer.Analyze(text), text)));

    private static string Print(Document document) => string.Join(
        '\n',
        [
            .. document.Tokens.ToArray().Select(t => t.ToString()),
            .. document.Sentences.ToArray().Select(s => s.ToString()),
            .. document.Names.ToArray().Select(n => n.ToString()),
            .. document.Values.ToArray().Select(v => v.ToString()),
        ]);
}
