using Extract.Cli.Output;
using Extract.Training.Measuring;
using Xunit;

namespace Extract.Cli.Tests.Output;

public sealed class MeasureTableTests
{
    [Fact]
    public void Measures_stand_in_columns()
    {
        LanguageReport report = new(
            "en.conllu",
            25_000,
            2_000,
            [
                new MeasureGroup("raw text", [new NamedMeasure("Tokens", new Measure(24_800, 25_010, 25_000)), new NamedMeasure("LAS", new Measure(0, 0, 25_000))]),
                new MeasureGroup("gold tokens", [new NamedMeasure("Tokens", new Measure(25_000, 25_000, 25_000))]),
            ]);
        StringWriter text = new() { NewLine = "\n" };

        MeasureTable.Write(text, report);

        Assert.Equal(
            """
            en.conllu: 25000 words in 2000 sentences
            raw text        precision   recall       F1   correct    system      gold
              Tokens            99.16    99.20    99.18     24800     25010     25000
              LAS                0.00     0.00     0.00         0         0     25000
            gold tokens     precision   recall       F1   correct    system      gold
              Tokens           100.00   100.00   100.00     25000     25000     25000

            """,
            text.ToString());
    }
}
