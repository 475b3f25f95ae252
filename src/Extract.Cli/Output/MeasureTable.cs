using System.Globalization;
using Extract.Training.Measuring;

namespace Extract.Cli.Output;

/// <summary>An evaluation as a table for people: percents, then how many of what.</summary>
internal static class MeasureTable
{
    private const int Narrowest = 14;

    public static void Write(TextWriter text, LanguageReport report)
    {
        int width = Math.Max(Narrowest, report.Groups.Max(g => Math.Max(g.Name.Length, g.Measures.Max(m => m.Name.Length + 2))));
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.File}: {report.Words} words in {report.Sentences} sentences"));
        foreach (MeasureGroup group in report.Groups)
        {
            text.WriteLine($"{group.Name.PadRight(width)}  precision   recall       F1   correct    system      gold");
            foreach ((string name, Measure value) in group.Measures)
            {
                text.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{("  " + name).PadRight(width)}     {value.Precision * 100,6:0.00}   {value.Recall * 100,6:0.00}   {value.F1 * 100,6:0.00}  {value.Correct,8}  {value.System,8}  {value.Gold,8}"));
            }
        }
    }
}
