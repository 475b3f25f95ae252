using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Extract.Knowledge.Json;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Exporting.Csv;

/// <summary>
/// Writes facts as comma-separated values (RFC 4180, but that lines end in <c>\n</c>), UTF-8, a row for each fact and a column for each role. What a
/// spreadsheet would take for a formula begins with an apostrophe. Thread-safe.
/// </summary>
/// <param name="schema">Its roles are the columns, in its order.</param>
public sealed class CsvExport(FactSchema schema)
{
    // With these a cell is a formula in some spreadsheet (OWASP, CSV injection).
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private static readonly CsvConfiguration _form = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>Writes head and rows; leaves the stream open.</summary>
    public void Write(Stream output, KnowledgeBase knowledge)
    {
        FillerLabels labels = new(knowledge);
        string[] roles = [.. schema.FactTypes.SelectMany(t => t.Roles).Select(r => r.Name)
            .Concat(knowledge.Facts.SelectMany(f => f.Roles).Select(r => r.Role)).Distinct(StringComparer.Ordinal)];
        using StreamWriter text = new(output, new UTF8Encoding(false), leaveOpen: true);
        using CsvWriter csv = new(text, _form);
        string[] whole = knowledge.UndertakingField is { } field ? [field] : [];
        WriteRow(csv, ["id", "type", "status", .. whole, "confidence", .. roles, "articles", "evidence"]);
        foreach (Fact fact in knowledge.Facts)
        {
            string[] undertaking = whole.Length == 0 ? [] : [fact.Undertaking is { } id ? Plain(labels.NameOf(id)) : ""];
            WriteRow(csv, [
                Plain(fact.Id),
                Plain(fact.Type),
                StatusName.Of(fact.Status),
                .. undertaking,
                FillerLabels.Number(Math.Round(fact.Confidence, 4)),
                .. roles.Select(role => Joined(fact.Roles.Where(r => r.Role == role).SelectMany(r => r.Fillers).Select(labels.Of))),
                Joined(fact.Evidence.Select(e => e.Article).Distinct(StringComparer.Ordinal)),
                Joined(fact.Evidence.Select(e => e.Text)),
            ]);
        }
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (string cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }

    // Each part, as a spreadsheet set to semicolons parts the cell.
    private static string Joined(IEnumerable<string> parts) => string.Join("; ", parts.Select(Plain));

    private static string Plain(string text)
    {
        string start = text.TrimStart(' ', '\u00A0', '\0');
        return start.Length > 0 && FormulaStarts.Contains(start[0], StringComparison.Ordinal) ? $"'{text}" : text;
    }
}
