namespace Extract.Evaluation.Exchange;

/// <summary>Line ends that every tool counts alike.</summary>
internal static class LineEnds
{
    /// <summary>The text with <c>\n</c> alone as line end; it keeps its length, so offsets stay.</summary>
    public static string Plain(string text) => text.Replace("\r\n", " \n", StringComparison.Ordinal).Replace('\r', '\n');
}
