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

    /// <summary>Reads the models that <c>extract train</c> wrote into a folder.</summary>
    /// <exception cref="InvalidDataException">A model is missing, broken or of another version; the message names its file.</exception>
    public static LanguageModels ReadFolder(string folder) => ModelFile.Guard(folder, open => Read(kind => new ModelReader(open(kind), kind)));

    /// <summary>Reads every model from where <paramref name="open"/> finds it by kind.</summary>
    public static LanguageModels Read(Func<string, ModelReader> open) => Read(() => WordModels.Read(open), open);

    private static LanguageModels Read(Func<WordModels> readWords, Func<string, ModelReader> open)
    {
        // Opened one after the other, so that a folder's broken file is known by being the last one opened.
        WordModels words = readWords();
        using ModelReader lemmas = open(Lemmatizer.Kind);
        Lemmatizer lemmatizer = Lemmatizer.Read(lemmas, words.Lexicon);
        using ModelReader parser = open(Parser.Kind);
        return new LanguageModels(words, lemmatizer, Parser.Read(parser));
    }
}
