namespace Extract.Language;

/// <summary>
/// A text as the language core reads it: flat arrays of tokens, sentences, names and values over one string.
/// Immutable after construction, so safe to share between threads.
/// </summary>
public sealed class Document
{
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly Name[] _names;
    private readonly Values.Value[] _values;
    private readonly int[] _sentenceOf;

    public Document(string text, Token[] tokens, Sentence[] sentences, Name[] names, Values.Value[] values)
    {
        Text = text;
        _tokens = tokens;
        _sentences = sentences;
        _names = names;
        _values = values;
        _sentenceOf = new int[tokens.Length];
        for (int s = 0; s < sentences.Length; s++)
        {
            _sentenceOf.AsSpan(sentences[s].Span.First, sentences[s].Span.Length).Fill(s);
        }
    }

    /// <summary>The same text with other values.</summary>
    public Document With(Values.Value[] values) => new(this, values);

    private Document(Document other, Values.Value[] values)
    {
        (Text, _tokens, _sentences, _names, _sentenceOf) = (other.Text, other._tokens, other._sentences, other._names, other._sentenceOf);
        _values = values;
    }

    public string Text { get; }

    public ReadOnlySpan<Token> Tokens => _tokens;

    public ReadOnlySpan<Sentence> Sentences => _sentences;

    public ReadOnlySpan<Name> Names => _names;

    public ReadOnlySpan<Values.Value> Values => _values;

    /// <summary>The index of the sentence that holds a token.</summary>
    public int SentenceOf(int token) => _sentenceOf[token];

    /// <summary>The text from the first code unit of a span's first token to the last of its last.</summary>
    public ReadOnlySpan<char> TextOf(TokenSpan span) =>
        span.Length <= 0 ? default : Text.AsSpan(_tokens[span.First].Start, _tokens[span.End - 1].End - _tokens[span.First].Start);
}
