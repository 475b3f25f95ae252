namespace Extract.Evaluation.Texts;

/// <summary>Offsets of a text in Unicode code points, which many tools count, and in UTF-16 code units, which gold counts. Immutable and thread-safe.</summary>
public sealed class CodePoints
{
    private readonly int[] _toPoint;
    private readonly int[] _toUnit;

    public CodePoints(string text)
    {
        _toPoint = new int[text.Length + 1];
        List<int> units = new(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            _toPoint[i] = units.Count;
            units.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                _toPoint[++i] = units.Count - 1;
            }
        }

        _toPoint[text.Length] = units.Count;
        units.Add(text.Length);
        _toUnit = [.. units];
    }

    /// <summary>The number of code points.</summary>
    public int Count => _toUnit.Length - 1;

    /// <summary>The code point that a code unit belongs to; the count for the text's end.</summary>
    public int OfUnit(int unit) => _toPoint[unit];

    /// <summary>Where a code point starts; null when the text has no such.</summary>
    public int? ToUnit(int point) => point >= 0 && point < _toUnit.Length ? _toUnit[point] : null;

    /// <summary>A stretch in code units; null when it is empty or the text has none such.</summary>
    public TextSpan? ToUnits(int start, int end) => start < end && ToUnit(start) is int from && ToUnit(end) is int to ? new TextSpan(from, to) : null;
}
