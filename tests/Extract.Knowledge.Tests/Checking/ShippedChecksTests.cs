using Extract.Knowledge.Checking;
using Extract.Rules.Schema;
using Xunit;

namespace Extract.Knowledge.Tests.Checking;

public sealed class ShippedChecksTests
{
    private static readonly string _folder = Path.Join(AppContext.BaseDirectory, "rules");

    private static readonly DomainChecks _checks = DomainChecks.Load(_folder, SchemaReader.Read(Path.Join(_folder, "facts.yaml")));

    [Fact]
    public void Every_example_shows_what_it_says() => Assert.Empty(_checks.FaultyExamples());

    [Fact]
    public void Every_check_has_an_example_that_breaks_it_and_one_that_does_not()
    {
        foreach (string check in _checks.Names)
        {
            Assert.Contains(_checks.Examples, example => example.Check == check && example.IsWrong);
            Assert.Contains(_checks.Examples, example => example.Check == check && !example.IsWrong);
        }
    }
}
