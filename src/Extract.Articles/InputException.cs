namespace Extract.Articles;

/// <summary>Something that people or other programs wrote cannot be read as what it should be.</summary>
/// <param name="file">The path as given; <c>-</c> for standard input.</param>
/// <param name="line">Counted from 1; 0 when the fault is the file as a whole.</param>
/// <param name="column">Counted from 1 in characters; 0 when the fault is the file as a whole.</param>
/// <param name="message">What is wrong; what to do about it.</param>
public abstract class InputException(string file, int line, int column, string message, Exception? inner)
    : Exception(message, inner)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>The one line to show: <c>file:line:column: what; what to do</c>.</summary>
    public string Report => Line > 0 ? $"{File}:{Line}:{Column}: {Message}" : $"{File}: {Message}";
}
