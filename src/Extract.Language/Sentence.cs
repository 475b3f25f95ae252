namespace Extract.Language;

/// <summary>A sentence: its tokens, and the paragraph (counted from 0; blank lines or line breaks divide) that it stands in.</summary>
public readonly record struct Sentence(TokenSpan Span, int Paragraph);
