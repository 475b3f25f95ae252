using System.Globalization;
using Extract.Evaluation.Corpora;

namespace Extract.Cli.Output;

/// <summary>Measures of a corpus as tables for people: percents and counts.</summary>
internal static class CorpusTable
{
    /// <param name="notes">Whether also to tell what is wrong.</param>
    public static void Write(TextWriter text, IReadOnlyList<(string Key, CorpusSection Section)> sections, bool notes)
    {
        foreach ((_, CorpusSection section) in sections)
        {
            int width = Math.Max(section.Name.Length, section.Rows.Count > 0 ? section.Rows.Max(row => row.Label.Length + 2) : 0);
            text.Write(section.Name.PadRight(width));
            foreach (CorpusFigure figure in section.Rows.Count > 0 ? section.Rows[0].Figures : [])
            {
                text.Write("  " + figure.Name.PadLeft(Width(figure)));
            }

            text.WriteLine();
            foreach (CorpusRow row in section.Rows)
            {
                text.Write(("  " + row.Label).PadRight(width));
                foreach (CorpusFigure figure in row.Figures)
                {
                    string value = figure.IsCount
                        ? figure.Value.ToString("0", CultureInfo.InvariantCulture)
                        : (figure.Value * 100).ToString("0.00", CultureInfo.InvariantCulture);
                    text.Write("  " + value.PadLeft(Width(figure)));
                }

                text.WriteLine();
            }

            foreach (string note in notes ? section.Notes : [])
            {
                text.WriteLine("  - " + note);
            }
        }
    }

    private static int Width(CorpusFigure figure) => Math.Max(6, figure.Name.Length);
}
