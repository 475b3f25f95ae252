using Extract.Language.Conllu;

using Xunit;

namespace Extract.Language.Tests.Conllu;

public sealed class ConlluWriterTests
{
    [Fact]
    public void A_document_is_written_with_ranges_names_and_spaces()
    {
        const string text = "Anna’s boat.";
        Token[] tokens =
        [
            Word(0, 4, "Anna", "Anna", Upos.Propn, "NNP", Features.Singular, 2, "nmod:poss", false, 2),
            Word(4, 6, "'s", "'s", Upos.Part, "POS", Features.None, 0, "case", true, 0),
            Word(7, 11, "boat", "boat", Upos.Noun, "NN", Features.Singular, -1, "root", false, 0),
            Word(11, 12, ".", ".", Upos.Punct, ".", Features.None, 2, "punct", false, 0),
        ];
        Document document = new(text, tokens, [new Sentence(new TokenSpan(0, 4), 0)], [new Name(new TokenSpan(0, 1), NameKind.Person)], []);
        Assert.Equal(
            "# newdoc id = a\n# newpar\n# sent_id = a-1\n# text = Anna’s boat.\n" +
            "1-2\tAnna’s\t_\t_\t_\t_\t_\t_\t_\t_\n" +
            "1\tAnna\tAnna\tPROPN\tNNP\tNumber=Sing\t3\tnmod:poss\t_\tNER=B-person\n" +
            "2\t’s\t's\tPART\tPOS\t_\t1\tcase\t_\t_\n" +
            "3\tboat\tboat\tNOUN\tNN\tNumber=Sing\t0\troot\t_\tSpaceAfter=No\n" +
            "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n",
            Written(document));
    }

    [Fact]
    public void All_text_is_in_the_output_in_order()
    {
        const string text = "“Don’t!” they cried\n\nThe end\u00a0came… at 6:40pm";
        string output = Written(Reading.Analyzer.Analyze(text));
        int covered = 0;
        string forms = "";
        foreach (string[] fields in output.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
        {
            if (fields[0].Contains('-', StringComparison.Ordinal))
            {
                covered = int.Parse(fields[0].Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);
                forms += fields[1];
            }
            else if (int.Parse(fields[0], System.Globalization.CultureInfo.InvariantCulture) is int id && id > covered)
            {
                forms += fields[1];
                covered = 0;
            }
        }

        Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), forms);
    }

    private static string Written(Document document)
    {
        StringWriter output = new();
        new ConlluWriter(output).Write("a", document);
        return output.ToString();
    }

    private static Token Word(int start, int end, string form, string lemma, Upos upos, string xpos, Features features, int head, string relation, bool space, int multiword) =>
        new(start, end, form, form.ToLowerInvariant(), lemma, upos, xpos, features, head, relation, space, multiword);
}
