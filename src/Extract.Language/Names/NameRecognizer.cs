namespace Extract.Language.Names;

/// <summary>Finds names of people, places and organizations. Thread-safe.</summary>
public sealed class NameRecognizer
{
    /// <summary>Reads names off tagged tokens.</summary>
    public Name[] Recognize(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences) => [];
}
