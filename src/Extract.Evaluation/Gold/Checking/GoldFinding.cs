namespace Extract.Evaluation.Gold.Checking;

/// <summary>What is wrong in a gold file.</summary>
/// <param name="Kind">What kind of finding, in kebab case: "evidence", "value", "duplicate".</param>
/// <param name="File">The path as given.</param>
/// <param name="Line">Counted from 1; 0 when it is the file as a whole.</param>
/// <param name="Column">Counted from 1 in characters; 0 when it is the file as a whole.</param>
/// <param name="Message">What is wrong; what to do about it.</param>
public sealed record GoldFinding(string Kind, string File, int Line, int Column, string Message)
{
    /// <summary>The one line to show: <c>file:line:column: what; what to do</c>.</summary>
    public string Report => Line > 0 ? $"{File}:{Line}:{Column}: {Message}" : $"{File}: {Message}";
}
