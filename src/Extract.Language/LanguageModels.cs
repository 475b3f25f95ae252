using Extract.Language.Learning;
using Extract.Language.Lemmas;
using Extract.Language.Lexicons;
using Extract.Language.Parsing;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;

namespace Extract.Language;

/// <summary>All models that text analysis needs, loaded once per process from the assembly. Frozen and thread-safe.</summary>
internal sealed record LanguageModels(WordModels Words, Lemmatizer Lemmatizer, Parser Parser)
{
    private static readonly Lazy<LanguageModels> Shared = new(() => Read(() => WordModels.Default, ModelReader.OfResource));

    /// <summary>The models that ship with the assembly.</summary>
    public static LanguageModels Default => Shared.Value;

    public Lexicon Lexicon => Words.Lexicon;

    public SentenceSplitter Sentences => Words.Sentences;

    public Tagger Tagger => Words.Tagger;

    /// <summary>Reads every model from where <paramref name="open"/> finds it by kind.</summary>
    public static LanguageModels Read(Func<string, ModelReader> open) => Read(() => WordModels.Read(open), open);

    private static LanguageModels Read(Func<WordModels> readWords, Func<string, ModelReader> open)
    {
        using ModelReader lemmas = open(Lemmatizer.Kind);
        using ModelReader parser = open(Parser.Kind);
        WordModels words = readWords();
        return new LanguageModels(words, Lemmatizer.Read(lemmas), Parser.Read(parser, words.Tagger.Tags));
    }
}
