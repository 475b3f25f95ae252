namespace Extract.Language;

/// <summary>
/// The seam for language analysis: our own <c>TextAnalyzer</c> fills it, and another analyzer can.
/// Implementations are thread-safe and give the same document for the same text.
/// </summary>
public interface ITextAnalyzer
{
    /// <summary>Reads a text. All of it stands in the document's tokens, in order, save white space.</summary>
    Document Analyze(string text);
}
