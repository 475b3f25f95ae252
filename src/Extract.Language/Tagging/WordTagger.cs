using Extract.Language.Tokenizing;

namespace Extract.Language.Tagging;

/// <summary>
/// Sentences, words and tags alone, for who needs no more: many times as fast as <see cref="TextAnalyzer"/>, whose words and sentences are
/// the same but whose parser corrects some tags.
/// Frozen and thread-safe, as long as each thread has its own <see cref="TaggedText"/>.
/// </summary>
public sealed class WordTagger
{
    private readonly WordModels _models;
    private readonly Tokenizer _tokenizer;

    /// <summary>A tagger with the models that ship with the assembly.</summary>
    public WordTagger()
        : this(WordModels.Default)
    {
    }

    internal WordTagger(WordModels models)
    {
        _models = models;
        _tokenizer = new Tokenizer(models.Lexicon);
    }

    /// <summary>Reads a text.</summary>
    public TaggedText Tag(string text)
    {
        TaggedText result = new();
        Tag(text, result);
        return result;
    }

    /// <summary>Reads a text into <paramref name="result"/>, in place of what it holds.</summary>
    public void Tag(string text, TaggedText result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _tokenizer.Tokenize(text, result.Tokens);
        ReadOnlySpan<RawToken> tokens = result.Tokens.Tokens;
        _models.Sentences.Split(tokens, result.SentenceList);
        Span<TaggedWord> words = result.Begin(tokens.Length);
        foreach (Sentence sentence in result.Sentences)
        {
            TokenSpan span = sentence.Span;
            result.Sentence.Tag(tokens[span.First..span.End], _models.Lexicon, _models.Tagger);
            for (int i = span.First; i < span.End; i++)
            {
                ref readonly RawToken token = ref tokens[i];
                Tag tag = _models.Tagger.Tags[result.Sentence.Tags[i - span.First]];
                words[i] = new TaggedWord(token.Start, token.End, tag.Xpos, tag.Upos, token.SpaceAfter, (byte)token.MultiwordLength);
            }
        }
    }
}
