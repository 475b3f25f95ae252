using Extract.Rules.Checking;
using Xunit;

namespace Extract.Rules.Tests.Checking;

public sealed class RuleCheckerTests
{
    private const string Examples = "examples: [{yes: Ann waved.}, {no: Ann left.}]";

    [Theory]
    [InlineData("facts: [{name: r, fact: brng, verb: go}]", "brng", "no fact type is called 'brng'; did you mean 'bring'?")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'bringr=@person'}]", "bringr", "has no role 'bringr'; did you mean 'bringer'?")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'x bringer=@persn y'}]", "@persn", "no mention is called '@persn'; did you mean 'person'?")]
    [InlineData("mentions: [{name: m, type: flag, pattern: 'x @persn'}]", "@persn", "no mention is called '@persn'; did you mean 'person'?")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a %colors b'}]\nlexicons: {colours: [red]}", "colors", "no lexicon is called 'colors'; did you mean 'colours'?")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a [tag=NOUNS] b'}]", "NOUNS", "'NOUNS' is no tag; did you mean 'NOUN'?")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a [dep=nsbj] b'}]", "nsbj", "'nsbj' is no relation; did you mean 'nsubj'?")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a [feat=plurl] b'}]", "plurl", "'plurl' is no feature; did you mean 'plural'?")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a $tingg b'}]\nmacros: {ting: b}", "$tingg", "no macro is called 'tingg'; did you mean 'ting'?")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a $t b'}]\nmacros: {t: 'c [tga=NN]'}", "tga", "'tga' is no property of a token; did you mean 'tag'?")]
    [InlineData("facts: [{name: r, fact: bring, patern: x}]", "patern", "'patern' means nothing in a fact rule; did you mean 'pattern'?")]
    [InlineData("fact: [{name: r}]", "fact", "did you mean 'facts'?")]
    [InlineData("names: {organisation: person}", "organisation", "did you mean 'organization'?")]
    [InlineData("context: {plaec: {labels: [place]}}", "plaec", "no fact has a role 'plaec'; did you mean 'place'?")]
    [InlineData("context: {place: {labels: [plac]}}", "plac", "no mention is called '@plac'; did you mean 'place'?")]
    public void A_fault_underlines_the_text_and_names_the_nearest_known_name(string rules, string text, string message)
    {
        using RuleFolder folder = new(rules);
        Finding error = Assert.Single(RuleChecker.Check(folder.Path).Findings, f => f.Severity == Severity.Error);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(text, Underlined(error));
    }

    [Theory]
    [InlineData("[tag=VERB & tag=NOUN]", "contradiction")]
    [InlineData("[tag=VBD & tag=NOUN]", "contradiction")]
    [InlineData("[word=red & word=blue]", "contradiction")]
    [InlineData("[word=red & !word=red,blue]", "contradiction")]
    [InlineData("[lemma=go & (lemma=run | lemma=walk)]", "contradiction")]
    [InlineData("[dep=nsubj & dep=obj]", "contradiction")]
    [InlineData("[shape=cap & shape=lower]", "contradiction")]
    [InlineData("[shape=year & !shape=digit]", "contradiction")]
    [InlineData("[word=the & shape=digit]", "contradiction")]
    [InlineData("[feat=singular & feat=plural]", "contradiction")]
    [InlineData("[!(tag=NOUN | !tag=NOUN)]", "contradiction")]
    [InlineData("[lex=none]", "contradiction")]
    [InlineData("%none", "empty-lexicon")]
    [InlineData("@person:kind", "no-such-mention")]
    public void A_step_that_nothing_passes_is_told_and_what_it_costs(string step, string code)
    {
        Finding whole = Warning($"lexicons: {{none: []}}\nfacts: [{{name: r, fact: bring, pattern: 'a {step} b', {Examples}}}]", code);
        Assert.Equal(step, Underlined(whole));
        Assert.EndsWith("so the rule never matches", whole.Message, StringComparison.Ordinal);

        Finding part = Warning($"lexicons: {{none: []}}\nfacts: [{{name: r, fact: bring, pattern: 'a ({step} | c) b', {Examples}}}]", code);
        Assert.DoesNotContain("never matches", part.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[tag=NN & tag=NOUN]")]
    [InlineData("[tag=VBN & !tag=AUX]")]
    [InlineData("[shape=cap & shape=alpha & !shape=upper]")]
    [InlineData("[word=the & shape=cap]")]
    [InlineData("[lemma=go | lemma=run & tag=VERB]")]
    [InlineData("[feat=past & feat=participle & !feat=passive]")]
    [InlineData("(x <start> y | z)")]
    public void A_step_that_some_word_passes_is_no_finding(string step)
    {
        using RuleFolder folder = new($"facts: [{{name: r, fact: bring, pattern: 'a {step} b', {Examples}}}]");
        Assert.DoesNotContain(RuleChecker.Check(folder.Path).Findings, f => f.Rule == "r");
    }

    [Theory]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a <start> b', E}]", "never-matches", "'a <start> b'")]
    [InlineData("facts: [{name: r, fact: bring, pattern: '<end> b', E}]", "never-matches", "'<end> b'")]
    [InlineData("facts: [{name: r, fact: bring, pattern: '(?= b)', E}]", "never-matches", "'(?= b)'")]
    [InlineData("facts: [{name: r, fact: bring, verb: [], E}]", "empty-list", "[")]
    [InlineData("facts: [{name: r, fact: bring, verb: [go, carried], E}]", "not-a-lemma", "carried")]
    [InlineData("facts: [{name: r, fact: bring, noun: [visits], E}]", "not-a-lemma", "visits")]
    [InlineData("facts: [{name: r, fact: bring, verb: [hand over], E}]", "not-a-lemma", "hand over")]
    [InlineData("facts: [{name: r, fact: bring, verb: [Carry], E}]", "not-a-lemma", "Carry")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a /carries|go/', E}]", "not-a-lemma", "carries")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a [word=Torch,fire]', E}]", "capitals", "Torch")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a torch-bearer', E}]", "divided", "torch-bearer")]
    [InlineData("facts: [{name: r, fact: bring, verb: go, with: {'In|at': place=@place}, E}]", "capitals", "'In|at'")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a place=@person', E}]", "cannot-fill", "@person")]
    [InlineData("facts: [{name: r, fact: bring, verb: go, subject: place=@person, E}]", "cannot-fill", "place=@person")]
    [InlineData("facts: [{name: r, fact: bring, verb: go, subject: bringer=crowd, E}]", "cannot-fill", "bringer=crowd")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a b'}]", "no-example", "r")]
    [InlineData("facts: [{name: r, fact: bring, pattern: 'a b', examples: [{yes: a b}]}]", "no-example", "r")]
    [InlineData("macros: {idle: x}", "unused", "idle")]
    [InlineData("lexicons: {idle: [x]}", "unused", "idle")]
    [InlineData("mentions: [{name: a, type: flag, stage: 2, pattern: flag, E}, {name: b, type: bow, stage: 2, pattern: '@flag /bow/', E}]", "no-such-mention", "@flag")]
    [InlineData("facts: [{name: q, fact: bring, pattern: 'a  b', E}, {name: r, fact: bring, pattern: $ab, E}]\nmacros: {ab: a b}", "", "")]
    [InlineData("facts: [{name: q, fact: bring, pattern: 'a  b', E}, {name: r, fact: bring, pattern: 'a b', E}]", "shadowed", "'a b'")]
    [InlineData("facts: [{name: q, fact: bring, pattern: 'a b | c', E}, {name: r, fact: bring, pattern: 'a b', E}]", "shadowed", "'a b'")]
    [InlineData("facts: [{name: q, fact: bring, verb: [go, run, see], subject: bringer=@person, E}, {name: r, fact: bring, verb: [run], subject: bringer=@person, E}]", "shadowed", "[")]
    [InlineData("facts: [{name: q, fact: bring, verb: '*', except: [go], E}, {name: r, fact: bring, verb: [run], E}]", "shadowed", "[")]
    [InlineData("facts: [{name: q, fact: bring, verb: '*', except: [run], E}, {name: r, fact: bring, verb: [run], E}]", "", "")]
    public void What_does_nothing_is_a_warning(string rules, string code, string text)
    {
        rules = rules.Replace(", E}", $", {Examples}}}", StringComparison.Ordinal);
        if (code.Length == 0)
        {
            using RuleFolder folder = new(rules);
            Assert.DoesNotContain(RuleChecker.Check(folder.Path, English.Analyzer).Findings, f => f.Code == "shadowed");
            return;
        }

        Assert.Equal(text, Underlined(Warning(rules, code)));
    }

    [Fact]
    public void All_faults_of_a_folder_are_told_at_once_in_order()
    {
        using RuleFolder folder = new("""
            macros: {a: x, b: [y]}
            facts:
              - {name: q, fact: brng, pattern: x}
              - {name: r, fact: bring, pattern: "(x"}
              - {name: s, fact: bring, pattern: "$a"}
            """);
        folder.Write("more.yaml", "mentions: {");
        folder.Write("lexicons/words.tsv", "a\tb\n\tc\n");
        CheckReport report = RuleChecker.Check(folder.Path);
        Assert.Equal(5, report.Errors);
        Assert.Equal(["words.tsv:2", "more.yaml:1", "rules.yaml:1", "rules.yaml:3", "rules.yaml:4"], report.Findings
            .Where(f => f.Severity == Severity.Error).Select(f => $"{Path.GetFileName(f.File)}:{f.Line}"));
        Assert.Throws<RuleException>(folder.Load);
    }

    private static Finding Warning(string rules, string code)
    {
        using RuleFolder folder = new(rules);
        CheckReport report = RuleChecker.Check(folder.Path, English.Analyzer);
        Assert.Equal(0, report.Errors);
        Finding found = Assert.Single(report.Findings, f => f.Code == code && f.File.EndsWith("rules.yaml", StringComparison.Ordinal));
        return found with { File = found.File + "\n" + rules };
    }

    /// <summary>The characters that a finding points to, read from the file, or from the text that the finding carries.</summary>
    private static string Underlined(Finding finding)
    {
        string[] parts = finding.File.Split('\n', 2);
        string text = parts.Length > 1 ? parts[1] : File.ReadAllText(finding.File);
        return text.Split('\n')[finding.Line - 1].Substring(finding.Column - 1, finding.Length);
    }
}
