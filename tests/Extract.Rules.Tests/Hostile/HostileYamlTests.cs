using System.Text;
using Extract.Rules.Checking;
using Xunit;

namespace Extract.Rules.Tests.Hostile;

/// <summary>What is no file of rules is one clear fault, however it is broken: never a crash, a wait or silence.</summary>
public sealed class HostileYamlTests
{
    private const string Rule = "facts: [{name: r, fact: bring, pattern: x}]\n";

    public static TheoryData<string, string, string> Broken => new()
    {
        { "alias bomb", "lexicons:\n  a: &a [x, x]\n  b: &b [*a, *a]\n  c: [*b, *b]", "anchor" },
        { "alias", "macros: {a: *b}", "alias" },
        { "merge key", "macros:\n  <<: {a: b}\n  <<: {c: d}", "uplicate" },
        { "tag", "facts: [{name: r, fact: bring, verb: go, subject: !bringer }]", "type tag" },
        { "bare tag", "facts: [{name: r, fact: bring, verb: go, subject: ! person}]", "type tag" },
        { "standard tag", "macros: {a: !!int 3}", "type tag" },
        { "deep lists", "facts: " + new string('[', 100_000), "nest deeper" },
        { "deep closed lists", "facts: " + new string('[', 5_000) + new string(']', 5_000), "nest deeper" },
        { "deep mappings", "facts: " + string.Concat(Enumerable.Repeat("{a: ", 50_000)), "nest deeper" },
        { "deep blocks", string.Concat(Enumerable.Range(0, 400).Select(i => new string(' ', i) + "a:\n")), "nest deeper" },
        { "deep dashes", "facts:\n" + string.Concat(Enumerable.Repeat("- ", 20_000)) + "x", "nest deeper" },
        { "tab", "facts:\n\t- name: r", "not valid YAML" },
        { "tab later", "facts:\n  - name: r\n\tfact: bring", "not valid YAML" },
        { "duplicate section", Rule + Rule, "uplicate" },
        { "duplicate field", "facts: [{name: r, name: s, fact: bring, pattern: x}]", "uplicate" },
        { "duplicate macro", "macros: {a: x, a: y}", "uplicate" },
        { "two documents", Rule + "---\n" + Rule, "second document" },
        { "unclosed list", "facts: [{name: r", "not valid YAML" },
        { "unclosed quote", "facts: [{name: \"r", "not valid YAML" },
        { "bad escape", "facts: [{name: \"\\q\"}]", "not valid YAML" },
        { "bad code point", "facts: [{name: \"\\UFFFFFFFF\"}]", "not valid YAML" },
        { "nothing", "", "must be a mapping" },
        { "a comment", "# nothing here\n", "must be a mapping" },
        { "a list", "- a\n- b", "must be a mapping" },
        { "a word", "facts", "must be a mapping" },
        { "a null section", "facts:", "must be a mapping" },
        { "a list for a key", "? [a, b]\n: c", "must be plain text" },
        { "a word for rules", "facts: none", "must be a mapping" },
        { "an empty name", "facts: [{name: '', fact: bring, pattern: x}]", "name is empty" },
        { "an empty pattern", "facts: [{name: r, fact: bring, pattern: }]", "pattern is empty" },
        { "an empty word", "lexicons: {a: [x, '']}", "word is empty" },
        { "a mapping for a word", "lexicons: {a: [x, {y: z}]}", "must be plain text" },
        { "a mapping for a macro", "macros: {a: {b: c}}", "must be plain text" },
        { "no number", "mentions: [{name: m, type: t, pattern: x, stage: soon}]", "whole number" },
        { "too large a number", "mentions: [{name: m, type: t, pattern: x, stage: 99999999999}]", "whole number" },
        { "not a number", "facts: [{name: r, fact: bring, pattern: x, weight: NaN}]", "weight" },
        { "deep brackets", Pattern(new string('(', 100_000) + "x"), "nest deeper" },
        { "deep negations", Pattern("[" + new string('!', 100_000) + "tag=NN]"), "nest deeper" },
        { "deep test brackets", Pattern("[" + new string('(', 100_000) + "tag=NN]"), "nest deeper" },
        { "repeats of repeats", Pattern("(((x{90}){90}){90}){90}"), "longer than" },
        { "a large repeat", Pattern("x{1000000000}"), "none above" },
        { "an upside-down repeat", Pattern("x{3,1}"), "smaller number first" },
        { "a negative repeat", Pattern("x{-1}"), "smaller number first" },
        { "a macro of itself", "macros: {a: x $a}\n" + Pattern("$a"), "stands for itself" },
        { "a macro bomb", "macros: {" + string.Concat(Enumerable.Range(0, 10).Select(i => $"m{i}: {string.Concat(Enumerable.Repeat($"$m{i + 1} ", 20))}, ")) + "m10: x}\n" + Pattern("$m0"), "longer than" },
        { "a quantifier first", Pattern("* x"), "expected a word" },
        { "an open class", Pattern("[tag=NN"), "expected ']'" },
        { "an unfinished capture", Pattern("goods="), "expected a word" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_is_one_fault_with_its_place(string what, string text, string message)
    {
        using RuleFolder folder = new(text.Length == 0 ? " " : text);
        RuleException fault = Assert.Throws<RuleException>(folder.Load);
        Assert.True(fault.Message.Contains(message, StringComparison.Ordinal), $"{what}: {fault.Report}");
        AssertClear(fault);
        Assert.InRange(fault.Line, 1, 1 + text.Count(c => c == '\n'));
        Assert.Contains(RuleChecker.Check(folder.Path).Findings, f => f.Severity == Severity.Error && f.Message == fault.Message);
    }

    [Theory]
    [InlineData("facts.yaml")]
    [InlineData("status.yaml")]
    public void The_other_files_are_guarded_too(string file)
    {
        foreach (string text in new[] { "", "x", "- x", "a: &a [x]\nb: *a", "a: " + new string('[', 100_000), "\ta: b", "a: b\na: c", "unknown: [x]" })
        {
            using RuleFolder folder = new();
            folder.Write(file, text);
            RuleException fault = Assert.Throws<RuleException>(folder.Load);
            AssertClear(fault);
            Assert.EndsWith(file, fault.File, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_of_ten_megabytes_is_refused_and_one_of_five_is_read()
    {
        using RuleFolder folder = new();
        folder.Write("large.yaml", "lexicons:\n  a: [" + string.Concat(Enumerable.Repeat("x, ", 3_500_000)) + "y]");
        Assert.Contains("divide the file", Assert.Throws<RuleException>(folder.Load).Message, StringComparison.Ordinal);
        folder.Write("large.yaml", "macros:\n  a: \"" + string.Concat(Enumerable.Repeat("x ", 2_500_000)) + "\"");
        folder.Load();
    }

    [Fact]
    public void A_file_that_is_no_text_is_a_fault_where_it_stops_being_one()
    {
        using RuleFolder folder = new();
        File.WriteAllBytes(Path.Combine(folder.Path, "rules.yaml"), [.. Encoding.UTF8.GetBytes("macros:\n  a: é"), 0xC3, 0x28]);
        RuleException fault = Assert.Throws<RuleException>(folder.Load);
        Assert.Equal((2, 7), (fault.Line, fault.Column));
        File.WriteAllBytes(Path.Combine(folder.Path, "rules.yaml"), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Rule)).ToArray());
        Assert.Contains("UTF-8", Assert.Throws<RuleException>(folder.Load).Message, StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(folder.Path, "rules.yaml"), Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Rule)).ToArray());
        Assert.Equal(["r"], folder.Load().FactRuleNames);
    }

    [Theory]
    [InlineData("\tx", "entry is empty")]
    [InlineData("a\0b", "control character")]
    public void A_broken_lexicon_is_a_fault_in_its_line(string line, string message)
    {
        using RuleFolder folder = new();
        folder.Write("lexicons/words.tsv", "good\n" + line);
        RuleException fault = Assert.Throws<RuleException>(folder.Load);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, fault.Line);
    }

    [Fact]
    public void Names_that_two_files_give_are_a_fault_and_never_the_last_wins()
    {
        foreach (string text in new[] { "names: {person: place}", "context: {date: {before: 1}}", "lexicons: {words: [x]}" })
        {
            using RuleFolder folder = new(text);
            folder.Write("lexicons/words.txt", "y");
            AssertClear(Assert.Throws<RuleException>(folder.Load));
        }
    }

    internal static void AssertClear(RuleException fault)
    {
        Assert.DoesNotContain('\n', fault.Report);
        Assert.DoesNotContain("Exception", fault.Report, StringComparison.Ordinal);
        Assert.InRange(fault.Report.Length, 20, 700);
        Assert.True(fault.Line == 0 || (fault.Line > 0 && fault.Column > 0), fault.Report);
    }

    private static string Pattern(string pattern) => $"facts: [{{name: r, fact: bring, pattern: '{pattern}'}}]";
}
