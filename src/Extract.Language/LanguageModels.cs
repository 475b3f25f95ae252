using Extract.Language.Learning;
using Extract.Language.Lemmas;
using Extract.Language.Lexicons;
using Extract.Language.Parsing;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;

namespace Extract.Language;

/// <summary>All models that text analysis needs, loaded once per process from the assembly. Frozen and thread-safe.</summary>
internal sealed record LanguageModels(Lexicon Lexicon, SentenceSplitter Sentences, Tagger Tagger, Lemmatizer Lemmatizer, Parser Parser)
{
    private static readonly Lazy<LanguageModels> Shared = new(() => Read(ModelReader.OfResource));

    /// <summary>The models that ship with the assembly.</summary>
    public static LanguageModels Default => Shared.Value;

    /// <summary>Reads every model from where <paramref name="open"/> finds it by kind.</summary>
    public static LanguageModels Read(Func<string, ModelReader> open)
    {
        using ModelReader lexicon = open(Lexicon.Kind);
        using ModelReader sentences = open(SentenceSplitter.Kind);
        using ModelReader tagger = open(Tagger.Kind);
        using ModelReader lemmas = open(Lemmatizer.Kind);
        using ModelReader parser = open(Parser.Kind);
        Lexicon words = Lexicon.Read(lexicon);
        Tagger tagging = Tagger.Read(tagger);
        return new LanguageModels(words, SentenceSplitter.Read(sentences, words), tagging, Lemmatizer.Read(lemmas), Parser.Read(parser, tagging.Tags));
    }
}
