using System.Text;
using System.Text.Json;
using Extract.Rules.Checking;

namespace Extract.Cli.Output;

/// <summary>Writes what a check of rules found: for people with the line and carets under what is meant, for programs as JSON. Not thread-safe.</summary>
internal sealed class FindingText
{
    /// <summary>How much of a long line is shown, in characters.</summary>
    private const int Window = 120;

    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    public void Write(TextWriter text, CheckReport report)
    {
        foreach (Finding finding in report.Findings)
        {
            text.WriteLine(finding.Report);
            WriteExcerpt(text, finding);
        }
    }

    public void WriteJson(Stream output, CheckReport report)
    {
        using (Utf8JsonWriter json = new(output, ReadableJson.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("rules", report.Rules);
            json.WriteNumber("examples", report.Examples);
            json.WriteNumber("errors", report.Errors);
            json.WriteNumber("warnings", report.Warnings);
            json.WriteStartArray("findings");
            foreach (Finding finding in report.Findings)
            {
                json.WriteStartObject();
                json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
                json.WriteString("code", finding.Code);
                json.WriteString("file", finding.File);
                json.WriteNumber("line", finding.Line);
                json.WriteNumber("column", finding.Column);
                json.WriteNumber("length", finding.Length);
                json.WriteString("text", Meant(finding));
                json.WriteString("message", finding.Message);
                if (finding.Rule is not null)
                {
                    json.WriteString("rule", finding.Rule);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private void WriteExcerpt(TextWriter text, Finding finding)
    {
        if (Line(finding) is not { Length: > 0 } line)
        {
            return;
        }

        int at = Math.Clamp(finding.Column - 1, 0, line.Length);
        int length = Math.Clamp(finding.Length, 1, Math.Max(1, line.Length - at));
        int from = line.Length <= Window ? 0 : Math.Clamp(at - (Window / 3), 0, line.Length - Window);
        int to = Math.Min(line.Length, from + Window);
        string start = from > 0 ? "…" : "";
        string shown = line[from..to].Replace('\t', ' ') + (to < line.Length ? "…" : "");
        text.WriteLine($"    {start}{shown}");
        text.WriteLine(new StringBuilder().Append(' ', 4 + start.Length + at - from).Append('^', Math.Max(1, Math.Min(length, to - at))));
    }

    private string Meant(Finding finding)
    {
        string line = Line(finding);
        int at = Math.Clamp(finding.Column - 1, 0, line.Length);
        return line[at..Math.Clamp(at + finding.Length, at, line.Length)];
    }

    /// <summary>The line of a finding; empty when there is none.</summary>
    private string Line(Finding finding)
    {
        if (!_lines.TryGetValue(finding.File, out string[]? lines))
        {
            try
            {
                lines = finding.Line > 0 ? File.ReadAllText(finding.File).Split('\n') : [];
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                lines = [];
            }

            _lines[finding.File] = lines;
        }

        return finding.Line > 0 && finding.Line <= lines.Length ? lines[finding.Line - 1].TrimEnd('\r') : "";
    }
}
