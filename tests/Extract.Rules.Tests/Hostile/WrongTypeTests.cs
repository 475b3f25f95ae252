using Xunit;

namespace Extract.Rules.Tests.Hostile;

/// <summary>Every field refuses what it cannot be.</summary>
public sealed class WrongTypeTests
{
    private const string Mapping = "{a: {b: c}}";
    private const string List = "[[a], [b]]";

    [Theory]
    [InlineData("name", "s")]
    [InlineData("fact", "bring")]
    [InlineData("pattern", "x")]
    [InlineData("verb", "go")]
    [InlineData("noun", "visit")]
    [InlineData("copula", "bringer")]
    [InlineData("except", "go")]
    [InlineData("subject", "bringer=@person")]
    [InlineData("object", "'@goods'")]
    [InlineData("indirect", "'@person'")]
    [InlineData("with", "{to: place=@place}")]
    [InlineData("optional", "{to: place=@place}")]
    [InlineData("fill", "[date]")]
    [InlineData("near", "goods")]
    [InlineData("as", "{date: date}")]
    [InlineData("set", "{goods: box}")]
    [InlineData("status", "planned")]
    [InlineData("weight", "0.5")]
    [InlineData("examples", "[{yes: x}]")]
    public void A_field_of_a_fact_rule_takes_its_own_type_only(string field, string right)
    {
        string trigger = field is "pattern" or "verb" or "noun" or "copula" ? "" : ", verb: '*'";
        string rest = (field == "name" ? "" : "name: r, ") + (field == "fact" ? "" : "fact: bring, ");
        Refuse("facts", rest, trigger, field, right);
    }

    [Theory]
    [InlineData("name", "s")]
    [InlineData("type", "flag")]
    [InlineData("label", "flag")]
    [InlineData("form", "kind")]
    [InlineData("stage", "2")]
    [InlineData("priority", "9")]
    [InlineData("pattern", "x")]
    [InlineData("normal", "text")]
    [InlineData("examples", "[{no: x}]")]
    public void A_field_of_a_mention_rule_takes_its_own_type_only(string field, string right)
    {
        string rest = (field == "name" ? "" : "name: r, ") + (field == "type" ? "" : "type: flag, ") + (field == "pattern" ? "" : "pattern: x, ");
        Refuse("mentions", rest, "", field, right);
    }

    private static void Refuse(string section, string rest, string trigger, string field, string right)
    {
        Load(section, rest, trigger, field, right);
        foreach (string wrong in new[] { Mapping, List, "''" })
        {
            if (wrong != "''" || field is not ("except" or "label" or "normal" or "examples"))
            {
                RuleException fault = Assert.Throws<RuleException>(() => Load(section, rest, trigger, field, wrong));
                HostileYamlTests.AssertClear(fault);
                Assert.Equal(1, fault.Line);
            }
        }
    }

    private static void Load(string section, string rest, string trigger, string field, string value)
    {
        using RuleFolder folder = new($"{section}: [{{{rest}{field}: {value}{trigger}}}]");
        folder.Load();
    }
}
