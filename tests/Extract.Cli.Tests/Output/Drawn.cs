using Extract.Cli.Output;
using Extract.Knowledge.TimeMl;
using Extract.Language;
using Extract.Language.Values;
using Spectre.Console;

namespace Extract.Cli.Tests.Output;

/// <summary>Documents made by hand, so that no model changes what is drawn, and the drawing of them.</summary>
internal static class Drawn
{
    /// <summary>“Anna’s boat left on 2 May.”, with a name and a date.</summary>
    /// <param name="rule">The rule that found the date.</param>
    public static Document Boat(string rule = "") => new(
        "Anna’s boat left\non 2 May.",
        [
            Word(0, 4, "Anna", "Anna", Upos.Propn, "NNP", Features.Singular, 2, "nmod:poss", false, 2),
            Word(4, 6, "'s", "'s", Upos.Part, "POS", Features.None, 0, "case"),
            Word(7, 11, "boat", "boat", Upos.Noun, "NN", Features.Singular, 3, "nsubj"),
            Word(12, 16, "left", "leave", Upos.Verb, "VBD", Features.Past | Features.Finite, -1, "root"),
            Word(17, 19, "on", "on", Upos.Adp, "IN", Features.None, 6, "case"),
            Word(20, 21, "2", "2", Upos.Num, "CD", Features.Cardinal, 6, "nummod"),
            Word(22, 25, "May", "May", Upos.Propn, "NNP", Features.Singular, 3, "obl", false),
            Word(25, 26, ".", ".", Upos.Punct, ".", Features.None, 3, "punct", false),
        ],
        [new Sentence(new TokenSpan(0, 8), 0)],
        [new Name(new TokenSpan(0, 1), NameKind.Person)],
        [new CalendarDate(new TokenSpan(5, 7), null, 5, 2) { Rule = rule }]);

    /// <summary>Words a, b, c … in one sentence with these heads (counted from 0, -1 for the root).</summary>
    public static Document Tree(params int[] heads)
    {
        Token[] tokens = [.. heads.Select((head, i) => Word(i * 2, (i * 2) + 1, ((char)('a' + i)).ToString(), "", Upos.X, "", Features.None, head, ""))];
        return new Document(new string('x', (heads.Length * 2) + 1), tokens, [new Sentence(new TokenSpan(0, heads.Length), 0)], [], []);
    }

    /// <summary>Tree and word of each line.</summary>
    public static string Lines(Document document)
    {
        string[] lines = TreeLines.Draw(document.Tokens, document.Sentences[0].Span);
        return string.Join('\n', lines.Zip(document.Tokens.ToArray(), (line, token) => $"{line} {token.Form}"));
    }

    /// <summary>The first sentence as it is drawn.</summary>
    public static string Sentence(Document document, int width = int.MaxValue, bool colours = false, params Timex[] timexes)
    {
        StringWriter output = new() { NewLine = "\n" };
        IAnsiConsole console = Drawing.On(output, colours);
        new SentenceDrawing(console, width, timexes).Draw(document, 0);
        return output.ToString();
    }

    public static Token Word(
        int start, int end, string form, string lemma, Upos upos, string xpos, Features features, int head, string relation, bool space = true, int multiword = 0) =>
        new(start, end, form, form.ToLowerInvariant(), lemma, upos, xpos, features, head, relation, space, multiword);
}
