using Extract.Articles;
using Extract.Language;
using Extract.Rules.Matching;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Rules.Tests.Properties;

public sealed class OrderProperties
{
    private static readonly string _shipped = Path.Combine(AppContext.BaseDirectory, "rules");

    [Fact]
    public void Any_order_of_rules_and_files_finds_the_same()
    {
        Document[] documents = [.. Articles.Articles.Read(Path.Combine(AppContext.BaseDirectory, "articles")).Select(a => English.Analyzer.Analyze(a.Text))];
        List<string> expected = Told(RuleSet.Load(_shipped), documents);
        Assert.True(expected.Count > 200);
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            DirectoryInfo folder = Directory.CreateTempSubdirectory("shuffled");
            try
            {
                Shuffled.Write(_shipped, folder.FullName, seed);
                Assert.Equal(expected, Told(RuleSet.Load(folder.FullName), documents));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(6));
    }

    /// <summary>All that a reading says, as lines.</summary>
    private static List<string> Told(RuleSet rules, Document[] documents)
    {
        List<string> lines = [];
        foreach (Document document in documents)
        {
            Reading reading = rules.Read(document);
            lines.AddRange(reading.Mentions.Select(m => $"{m.Span} {m.Head} {m.Type} {m.Label} {m.Form} {m.Rule} {m.Normal}"));
            lines.AddRange(reading.Matches.Select(m => string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{m.Rule} {m.FactType} {m.Trigger} {m.Evidence} {m.Status} {m.Confidence:R} {string.Join(", ", m.Arguments.Select(a => $"{a.Role}={a.Text}{a.Mention?.Span}"))}")));
        }

        return lines;
    }
}
