using System.Globalization;
using Extract.Evaluation.History;

namespace Extract.Evaluation.Reports;

/// <summary>Figures over time as a table for people, the oldest first.</summary>
public static class HistoryText
{
    /// <summary>Characters of a commit's id that are shown.</summary>
    private const int Short = 10;

    public static void Write(TextWriter output, IReadOnlyList<HistoryEntry> entries)
    {
        int width = entries.Select(entry => Commit(entry).Length).Append("commit".Length).Max();
        output.Write($"{"commit".PadRight(width)}  articles  slot P  slot R  slot F1  lenient F1  fact F1  words/s\n");
        foreach (HistoryEntry entry in entries)
        {
            string speed = entry.WordsPerSecond is { } words ? words.ToString("F0", CultureInfo.InvariantCulture) : "-";
            output.Write(Commit(entry).PadRight(width));
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"  {entry.Articles,8}  {entry.Slots.Precision,6:F3}  {entry.Slots.Recall,6:F3}  {entry.Slots.F1,7:F3}  {entry.LenientF1,10:F3}  {entry.Facts.F1,7:F3}  {speed,7}\n"));
        }
    }

    /// <summary>The beginning of a commit's id; a name that is no id stays whole.</summary>
    internal static string Commit(HistoryEntry entry) => entry.Commit.Length > Short && entry.Commit.All(char.IsAsciiHexDigit) ? entry.Commit[..Short] : entry.Commit;
}
