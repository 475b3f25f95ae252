using Extract.Language.Tagging;
using Extract.Language.Tokenizing;

namespace Extract.Language;

/// <summary>What the analysis of one text after another needs to keep for a while. One thread at a time.</summary>
internal sealed class AnalysisBuffer
{
    private int[] _tags = [];
    private int[] _heads = [];
    private int[] _labels = [];

    public TokenBuffer Words { get; } = new();

    public SentenceBuffer Sentence { get; } = new();

    /// <summary>Room for the tag of each of so many words.</summary>
    public Span<int> Tags(int words) => Room(ref _tags, words);

    public Span<int> Heads(int words) => Room(ref _heads, words);

    public Span<int> Labels(int words) => Room(ref _labels, words);

    private static Span<int> Room(ref int[] array, int length)
    {
        if (array.Length < length)
        {
            array = new int[length + (length / 2)];
        }

        return array.AsSpan(0, length);
    }
}
