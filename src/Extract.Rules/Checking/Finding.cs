namespace Extract.Rules.Checking;

/// <summary>Something that a check of rules found.</summary>
/// <param name="Code">What kind of finding, in kebab case: "dead-step", "shadowed", "unused".</param>
/// <param name="File">The path as given.</param>
/// <param name="Line">Counted from 1; 0 when it is the file as a whole.</param>
/// <param name="Column">Counted from 1 in characters; 0 when it is the file as a whole.</param>
/// <param name="Length">How many characters from the column on are meant.</param>
/// <param name="Message">What is wrong; what to do about it.</param>
/// <param name="Rule">The rule that it concerns; null for none.</param>
public sealed record Finding(Severity Severity, string Code, string File, int Line, int Column, int Length, string Message, string? Rule)
{
    /// <summary>The one line to show: <c>file:line:column: what; what to do</c>.</summary>
    public string Report
    {
        get
        {
            string place = Line > 0 ? $"{File}:{Line}:{Column}" : File;
            string rule = Rule is null ? "" : $" [{Rule}]";
            return $"{place}: {Severity.ToString().ToLowerInvariant()}: {Message}{rule}";
        }
    }
}

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>The rules load, but not everything in them does something.</summary>
    Warning,

    /// <summary>The rules do not load.</summary>
    Error,
}
