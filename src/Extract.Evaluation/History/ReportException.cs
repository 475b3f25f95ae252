using System.Text.Json;
using Extract.Articles;

namespace Extract.Evaluation.History;

/// <summary>A report that an earlier run wrote cannot be read.</summary>
public sealed class ReportException(string file, int line, int column, string message, Exception? inner = null)
    : InputException(file, line, column, message, inner)
{
    /// <param name="line">The line of the file in which the JSON begins, counted from 1.</param>
    internal static ReportException NotJson(string file, int line, JsonException error) => new(
        file, line + (int)(error.LineNumber ?? 0), (int)(error.BytePositionInLine ?? 0) + 1, "not valid JSON; give a file that diff wrote", error);
}
