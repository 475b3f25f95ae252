using Extract.Evaluation.Judging;
using Extract.Evaluation.Reports;
using Spectre.Console;

namespace Extract.Cli.Output;

/// <summary>A comparison for people: differences by article, then the scores; with colours where they are looked at.</summary>
internal static class DifferenceText
{
    public static void Write(TextWriter output, Comparison comparison, bool byType, bool colours)
    {
        IAnsiConsole console = Drawing.On(output, colours);
        string article = "";
        foreach (Difference difference in comparison.Differences)
        {
            if (difference.Article != article)
            {
                article = difference.Article;
                Line(console, article, new Style(decoration: Decoration.Bold));
            }

            (string headline, IReadOnlyList<string> details) = FactText.Of(difference);
            Line(console, $"  {Name(difference.Kind),-8}  {headline}", new Style(Colour(difference.Kind)));
            foreach (string detail in details)
            {
                Line(console, $"            {detail}", Style.Plain);
            }
        }

        if (byType)
        {
            foreach (string line in ScoreLines.ByType(comparison))
            {
                Line(console, line, Style.Plain);
            }
        }

        Line(console, ScoreLines.Total(comparison), new Style(decoration: Decoration.Bold));
    }

    private static void Line(IAnsiConsole console, string text, Style style) => console.Write(new Text(text + "\n", style));

    private static string Name(DifferenceKind kind) => kind.ToString().ToLowerInvariant();

    private static Color Colour(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Missing => Color.Olive,
        DifferenceKind.Spurious => Color.Maroon,
        _ => Color.Teal,
    };
}
