using Extract.Rules.Explaining;
using Extract.Rules.Schema;
using Xunit;

namespace Extract.Rules.Tests.Explaining;

public sealed class FactExpressionTests : IDisposable
{
    private readonly RuleFolder _folder = new();
    private readonly FactSchema _schema;

    public FactExpressionTests() => _schema = SchemaReader.Read(Path.Combine(_folder.Path, "facts.yaml"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bring", "bring")]
    [InlineData("bring bringer=Anna", "bring bringer=\"Anna\"")]
    [InlineData("bring  planned\tbringer = “Anna Berg”, place='St. Ives'", "bring planned bringer=\"Anna Berg\" place=\"St. Ives\"")]
    [InlineData("bring goods=\"a \\\"big\\\" box\" negated", "bring negated goods=\"a \"big\" box\"")]
    [InlineData("bring bringer=Anna bringer=Bob", "bring bringer=\"Anna\" bringer=\"Bob\"")]
    public void Facts_are_read_as_people_write_them(string text, string expected) =>
        Assert.Equal(expected, FactExpression.Parse(text, _schema).ToString());

    [Theory]
    [InlineData("", "FACT:1:1: a fact starts with its type")]
    [InlineData("brign bringer=Anna", "FACT:1:1: no fact type is called 'brign'; did you mean 'bring'?")]
    [InlineData("dance", "FACT:1:1: no fact type is called 'dance'; there are bring, stay")]
    [InlineData("bring bringr=Anna", "FACT:1:7: bring has no role 'bringr'; did you mean 'bringer'?")]
    [InlineData("bring plannd", "FACT:1:7: 'plannd' is no status and no role of bring; did you mean 'planned'?")]
    [InlineData("bring place", "FACT:1:7: the role 'place' has no filler; write place=\"…\"")]
    [InlineData("bring place=", "FACT:1:13: place= has no filler")]
    [InlineData("bring place=\"\"", "FACT:1:13: place has an empty filler")]
    [InlineData("bring place=\"Paris", "FACT:1:13: the quote that opens here is never closed")]
    [InlineData("bring planned negated", "FACT:1:15: a fact has one status")]
    [InlineData("bring =Anna", "FACT:1:7: '=' stands where a role is due")]
    public void Mistakes_are_told_with_their_column(string text, string report)
    {
        RuleException fault = Assert.Throws<RuleException>(() => FactExpression.Parse(text, _schema));

        Assert.StartsWith(report, fault.Report, StringComparison.Ordinal);
    }
}
