using Extract.Language;
using Extract.Rules.Values.Patterns;
using Extract.Rules.Values.Pieces;

namespace Extract.Rules.Values;

/// <summary>The pieces of a document with the numbers and values found among them. Not thread-safe; used again for document after document.</summary>
internal sealed class ValueLine
{
    private const int Unread = 0;
    private const int NoNumber = -1;

    private Found?[] _covering = [];
    private int[] _numberEnds = [];
    private double[] _numbers = [];
    private int[] _starts = [];
    private int _startCount;

    public PieceLine Pieces { get; } = new();

    public int Count => Pieces.Count;

    /// <summary>The pieces that a match can begin with, in order: most words begin none.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, _startCount);

    /// <summary>Takes in another document.</summary>
    public void Fill(PieceScanner scanner, Document document)
    {
        Pieces.Fill(scanner, document);
        if (_covering.Length < Count)
        {
            (_covering, _numberEnds, _numbers, _starts) = (new Found?[Count], new int[Count], new double[Count], new int[Count]);
        }
        else
        {
            Array.Clear(_covering, 0, Count);
            Array.Clear(_numberEnds, 0, Count);
        }

        _startCount = 0;
        for (int i = 0; i < Count; i++)
        {
            ref readonly Piece piece = ref Pieces[i];
            if (piece.Kind == PieceKind.Number || piece.Word.Rules.Length > 0)
            {
                _starts[_startCount++] = i;
            }
        }
    }

    /// <summary>What covers a piece; null for nothing.</summary>
    public Found? Covering(int i) => (uint)i < (uint)Count ? _covering[i] : null;

    /// <summary>What begins at a piece; null for nothing.</summary>
    public Found? StartingAt(int i) => Covering(i) is { } found && found.First == i ? found : null;

    /// <summary>Whether a stretch takes no part of a value without the rest.</summary>
    public bool CutsNothing(int first, int end) =>
        (Covering(first) is not { } before || before.First >= first) && (Covering(end - 1) is not { } behind || behind.End <= end);

    public void Put(Found found) => _covering.AsSpan(found.First, found.End - found.First).Fill(found);

    /// <summary>The number that begins at a piece; read once.</summary>
    public bool NumberAt(int i, ref Capture capture)
    {
        if (_numberEnds[i] == Unread)
        {
            _numberEnds[i] = NumberReader.TryRead(Pieces, i, out int end, out _numbers[i]) ? end : NoNumber;
        }

        capture = new Capture(i, _numberEnds[i], _numbers[i], null, null);
        return _numberEnds[i] != NoNumber;
    }
}
