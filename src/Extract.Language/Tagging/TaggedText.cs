using System.Runtime.InteropServices;
using Extract.Language.Tokenizing;

namespace Extract.Language.Tagging;

/// <summary>
/// Words, tags and sentences of one text, in memory that serves the next text as well: fill it again and again to read without
/// allocation. Not thread-safe; what its properties give holds until it is filled again.
/// </summary>
public sealed class TaggedText
{
    private readonly List<Sentence> _sentences = [];
    private TaggedWord[] _words = [];
    private int _count;

    /// <summary>All words in order.</summary>
    public ReadOnlySpan<TaggedWord> Words => _words.AsSpan(0, _count);

    /// <summary>All sentences in order.</summary>
    public ReadOnlySpan<Sentence> Sentences => CollectionsMarshal.AsSpan(_sentences);

    internal TokenBuffer Tokens { get; } = new();

    internal SentenceBuffer Sentence { get; } = new();

    internal List<Sentence> SentenceList => _sentences;

    /// <summary>Makes room for a text's words, which the caller fills.</summary>
    internal Span<TaggedWord> Begin(int count)
    {
        if (_words.Length < count)
        {
            _words = new TaggedWord[Math.Max(count, _words.Length * 2)];
        }

        _count = count;
        return _words.AsSpan(0, count);
    }
}
