using Extract.Knowledge.Checking;
using Extract.Rules;
using Xunit;

namespace Extract.Knowledge.Tests.Checking;

public sealed class CheckFaultTests
{
    [Theory]
    [InlineData("checks:\n  - {name: a, kind: tow, says: b}", 2, 21, "'tow' is no kind of check")]
    [InlineData("checks:\n  - {name: a, kind: years, says: b, facts: swim, role: date}", 2, 44, "'swim' is no fact type")]
    [InlineData("checks:\n  - {name: a, kind: chain, says: b, facts: pass, from: leader, to: receiver, place: place, date: place}", 2, 56, "'leader' is no role of pass")]
    [InlineData("checks:\n  - {name: a, kind: range, says: b, facts: figure, role: scope, least: 1 km, most: 2}", 2, 84, "bounds in one unit")]
    [InlineData("checks:\n  - {name: a, kind: nesting, says: b, facts: within, inner: place, outer: container, limit: 3}", 2, 86, "'limit' means nothing in a check")]
    [InlineData("checks:\n  - {name: a, kind: one-place, says: b, facts: {lead: place}, date: place, limit: near}", 2, 83, "limit must be a number")]
    [InlineData("checks:\n  - {name: a, kind: nesting, says: b, facts: within, inner: place}", 2, 5, "'outer' is missing")]
    [InlineData("places: {Rome: [north, 3]}\nchecks: []", 1, 17, "a coordinate is a number of degrees")]
    [InlineData("check: []", 1, 1, "'check' means nothing in a file of checks")]
    public void A_fault_names_line_and_column(string yaml, int line, int column, string message)
    {
        RuleException fault = Assert.Throws<RuleException>(() => DomainChecks.Parse(yaml, Samples.Schema));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void An_example_that_does_not_show_what_it_says_is_told_with_its_line()
    {
        DomainChecks checks = DomainChecks.Parse(
            """
            checks:
              - name: no-loops
                kind: nesting
                says: what lies in a place does not hold it
                facts: within
                inner: place
                outer: container
                examples:
                  - wrong: {within: {place: Rome, container: Italy}}
                  - right: {within: {place: Rome, container: Italy}}
            """,
            Samples.Schema);

        (string check, _, int line, string fault) = Assert.Single(checks.FaultyExamples());

        Assert.Equal(("no-loops", 9, "does not break the check and is told as wrong"), (check, line, fault));
    }
}
