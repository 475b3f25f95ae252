using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Rules;
using Extract.Rules.Yaml;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Tests;

public sealed class GoldReaderTests
{
    [Fact]
    public void A_fact_keeps_type_slots_status_and_evidence()
    {
        JudgedFact fact = Assert.Single(Small.Gold("""
              - concert: {player: [anna, bo], day: 2013-11-09}
                tour: north
                status: planned
                optional: true
                evidence: will play
            """).Facts);

        Assert.Equal(("concert", Status.Planned, true, "will play"), (fact.Type, fact.Status, fact.Optional, fact.Evidence));
        Assert.Equal(["player Anna Berg", "player Bo Lind", "day 2013-11-09"], fact.Slots.Select(slot => $"{slot.Role} {slot.Display}"));
    }

    [Theory]
    [InlineData("  - dance: {player: anna}", 7, 5, "unknown fact type \"dance\"")]
    [InlineData("  - concert: {singer: anna}", 7, 15, "no role \"singer\"")]
    [InlineData("  - concert: {player: anna}\n    status: maybe", 8, 13, "unknown status \"maybe\"")]
    [InlineData("  - concert: {player: anna}\n    pass: {giver: bo}", 8, 5, "\"pass\" beside concert")]
    [InlineData("  - status: planned", 7, 5, "without a type")]
    [InlineData("  - concert: {player: {a: b}}", 7, 23, "must be plain text")]
    public void A_fault_names_line_and_column(string facts, int line, int column, string what)
    {
        RuleException fault = Assert.Throws<RuleException>(() => Small.Gold(facts));

        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_read_in_the_order_of_names_and_must_hold_gold()
    {
        string folder = Directory.CreateTempSubdirectory("extract-gold-").FullName;
        GoldReader reader = new(Small.Schema);
        Assert.Contains("no gold", Assert.Throws<RuleException>(() => reader.ReadFolder(folder)).Message, StringComparison.Ordinal);

        File.WriteAllText(Path.Join(folder, "b.yaml"), "article: first\nfacts:\n");
        File.WriteAllText(Path.Join(folder, "a.yaml"), "article: second\nfacts:\n");
        File.WriteAllText(Path.Join(folder, "notes.txt"), "not gold");
        Assert.Equal(["second", "first"], reader.ReadFolder(folder).Select(g => g.Article));

        Directory.Delete(folder, true);
        Assert.Contains("no such folder", Assert.Throws<RuleException>(() => reader.ReadFolder(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gold_file_without_facts_is_empty_and_one_without_article_a_fault()
    {
        GoldReader reader = new(Small.Schema);

        Assert.Empty(reader.Read(YamlSource.Parse("g.yaml", "article: one\nfacts:")).Facts);
        Assert.Contains("\"article\"", Assert.Throws<RuleException>(() => reader.Read(YamlSource.Parse("g.yaml", "facts: []"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1988", "1988")]
    [InlineData("65_000", "65000")]
    [InlineData("0x1F", "31")]
    [InlineData("010", "8")]
    [InlineData("18:40", "1120")]
    [InlineData("08:15", "08:15")]
    [InlineData("18:40+04:00", "18:40+04:00")]
    [InlineData("1.50", "1.5")]
    [InlineData("8.0", "8.0")]
    [InlineData("1e3", "1e3")]
    [InlineData("2013-11-09", "2013-11-09")]
    [InlineData("2013-11", "2013-11")]
    [InlineData("2013-11-09T18:40:00", "2013-11-09 18:40:00")]
    [InlineData("no", "False")]
    [InlineData("~", "None")]
    [InlineData("PT4H", "PT4H")]
    [InlineData("-5", "-5")]
    public void A_plain_scalar_means_what_yaml_says(string written, string value)
    {
        YamlScalarNode plain = new(written) { Style = ScalarStyle.Plain };
        YamlScalarNode quoted = new(written) { Style = ScalarStyle.DoubleQuoted };

        Assert.Equal(value, YamlScalar.Of(plain).Text);
        Assert.Equal(written, YamlScalar.Of(quoted).Text);
    }
}
