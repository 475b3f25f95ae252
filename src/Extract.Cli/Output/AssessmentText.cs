using Extract.Evaluation.Assessing;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Reports;
using Spectre.Console;

namespace Extract.Cli.Output;

/// <summary>
/// An assessment for people: differences by article, then the scores, those that count last; of two runs what they tell differently instead.
/// </summary>
internal sealed class AssessmentText(IAnsiConsole console)
{
    private static readonly Style _bold = new(decoration: Decoration.Bold);

    /// <param name="by">Partitions of which to show figures.</param>
    public void Write(Assessment assessment, RunComparison? runs, IReadOnlyCollection<string> by, bool byType)
    {
        if (runs is null)
        {
            Write(assessment.Strict.Differences.Select(d => (d.Article, Name(d.Kind), Colour(d.Kind), FactText.Of(d))));
        }
        else
        {
            Write(runs.Changes.Select(c => (c.Article, c.Kind.ToString().ToLowerInvariant(), Colour(c.Kind), RunLines.Of(c))));
        }

        foreach ((string name, IReadOnlyList<PartFigures> parts) in assessment.Parts().Where(part => by.Contains(part.Name)))
        {
            Write(ScoreLines.By(name, parts));
        }

        Write(byType ? ScoreLines.ByType(assessment.Strict) : []);
        Write(ScoreLines.Errors(assessment.Errors));
        Write(ScoreLines.Beside(assessment));
        if (runs is not null)
        {
            Write(RunLines.Figures(runs).Append(RunLines.Changes(runs)));
        }

        Lines.Write(console, ScoreLines.Total(assessment.Strict), _bold);
    }

    private void Write(IEnumerable<(string Article, string Kind, Color Colour, (string Headline, IReadOnlyList<string> Details) Text)> items)
    {
        string last = "";
        foreach ((string article, string kind, Color colour, (string headline, IReadOnlyList<string> details)) in items)
        {
            if (article != last)
            {
                last = article;
                Lines.Write(console, article, _bold);
            }

            Lines.Write(console, $"  {kind,-8}  {headline}", new Style(colour));
            Write(details.Select(detail => $"            {detail}"));
        }
    }

    private void Write(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Lines.Write(console, line);
        }
    }

    private static string Name(DifferenceKind kind) => kind.ToString().ToLowerInvariant();

    private static Color Colour(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Missing => Color.Olive,
        DifferenceKind.Spurious => Color.Maroon,
        _ => Color.Teal,
    };

    private static Color Colour(RunChangeKind kind) => kind switch
    {
        RunChangeKind.Better => Color.Green,
        RunChangeKind.Worse => Color.Maroon,
        _ => Color.Teal,
    };
}
