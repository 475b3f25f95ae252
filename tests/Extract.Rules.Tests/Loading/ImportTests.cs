using Extract.Rules.Checking;
using Xunit;

namespace Extract.Rules.Tests.Loading;

public sealed class ImportTests
{
    [Theory]
    [InlineData("shared")]
    [InlineData("[shared/words.yaml, shared/lexicons/colours.txt]")]
    public void Rules_use_what_they_import(string import)
    {
        using RuleFolder folder = new($"import: {import}\nfacts: [{{name: r, fact: bring, pattern: 'goods=$box'}}]");
        folder.Write("shared/words.yaml", "macros: {box: '%colours box'}");
        folder.Write("shared/lexicons/colours.txt", "red\ngreen\n");
        Assert.Equal(["r happened goods=green box"], English.Find(folder.Load(), "A green box fell."));
    }

    [Fact]
    public void Files_that_import_each_other_are_read_once()
    {
        using RuleFolder folder = new("import: more/a.yaml\nfacts: [{name: r, fact: bring, pattern: 'goods=$box'}]");
        folder.Write("more/a.yaml", "import: [../rules.yaml, b.yaml]\nmacros: {box: $case}");
        folder.Write("more/b.yaml", "import: a.yaml\nmacros: {case: box}");
        Assert.Equal(["r happened goods=box"], English.Find(folder.Load(), "A box fell."));
    }

    [Fact]
    public void An_import_that_leads_nowhere_is_a_fault()
    {
        using RuleFolder folder = new("import: [nowhere.yaml]");
        RuleException fault = Assert.Throws<RuleException>(folder.Load);
        Assert.Contains("there is no folder, .yaml, .txt or .tsv file at", fault.Message, StringComparison.Ordinal);
        Assert.Equal((1, 10), (fault.Line, fault.Column));
    }

    [Fact]
    public void What_an_import_leaves_unused_is_not_told()
    {
        using RuleFolder folder = new("import: shared");
        folder.Write("shared/words.yaml", "macros: {box: box}\nlexicons: {colours: [red]}");
        Assert.DoesNotContain(RuleChecker.Check(folder.Path).Findings, f => f.Code == "unused");
    }
}
