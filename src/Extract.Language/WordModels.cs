using Extract.Language.Learning;
using Extract.Language.Lexicons;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;

namespace Extract.Language;

/// <summary>The models that words, sentences and tags need. Frozen and thread-safe.</summary>
internal sealed record WordModels(Lexicon Lexicon, SentenceSplitter Sentences, Tagger Tagger)
{
    private static readonly Lazy<WordModels> Shared = new(() => Read(ModelReader.OfResource));

    /// <summary>The models that ship with the assembly.</summary>
    public static WordModels Default => Shared.Value;

    /// <summary>Reads the models from where <paramref name="open"/> finds them by kind.</summary>
    public static WordModels Read(Func<string, ModelReader> open)
    {
        // Opened one after the other, so that a folder's broken file is known by being the last one opened.
        using ModelReader lexicon = open(Lexicon.Kind);
        Lexicon words = Lexicon.Read(lexicon);
        using ModelReader sentences = open(SentenceSplitter.Kind);
        SentenceSplitter splitter = SentenceSplitter.Read(sentences);
        using ModelReader tagger = open(Tagger.Kind);
        return new WordModels(words, splitter, Tagger.Read(tagger));
    }
}
