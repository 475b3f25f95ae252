using System.Collections.Concurrent;
using Extract.Language.Values.Reading;

namespace Extract.Language.Values;

/// <summary>
/// Finds dates, times, durations, quantities and ages by their words. Reads pieces finer than tokens, so that it does not matter
/// how the tokenizer divides "12-day" or "3.14am"; of the tags only the part of speech beside a bare number counts. Thread-safe.
/// </summary>
public sealed class ValueFinder
{
    private const int MostKept = 1 << 16;

    private readonly ConcurrentBag<List<Piece>> _pieces = [];

    /// <summary>Reads values off tagged tokens; the result stands in text order without overlaps.</summary>
    public Value[] Find(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences)
    {
        List<Piece> pieces = _pieces.TryTake(out List<Piece>? used) ? used : [];
        PieceScanner.Scan(text, tokens, sentences, pieces);
        Value[] values = Read(new PieceLine(text, pieces));
        if (pieces.Capacity <= MostKept)
        {
            _pieces.Add(pieces);
        }

        return values;
    }

    private static Value[] Read(PieceLine line)
    {
        List<Value> values = [];
        int i = 0;
        while (i < line.Count)
        {
            if (line[i].Kind is PieceKind.Break || (line[i].Kind == PieceKind.Word && ReferenceEquals(line.Word(i), ValueWord.None)))
            {
                i++;
                continue;
            }

            Value? value = ReadAt(line, i, values.Count > 0 ? values[^1] : null, out int end);
            if (value is not null && (values.Count == 0 || value.Span.First >= values[^1].Span.End))
            {
                values.Add(value);
            }

            i = Math.Max(end, i + 1);
        }

        return [.. values];
    }

    private static Value? ReadAt(PieceLine line, int i, Value? before, out int end)
    {
        CalendarDate? date = before as CalendarDate ?? (before as DateRange)?.To as CalendarDate;
        bool isListed = date is not null && line[i - 2].Token < date.Span.End && line[i - 2].Token >= date.Span.First;
        bool afterYear = isListed && date is { Month: null, IsModifier: false }
            && (line[i - 1].Sign is ',' or '-' || line.Key(i - 1) is Key.And or Key.Or);
        return NumericDateReader.Read(line, i, out end)
            ?? TimeReader.Read(line, i, out end)
            ?? DateReader.Read(line, i, afterYear, out end)
            ?? (Value?)DateReader.ReadListed(line, i, isListed ? date : null, out end)
            ?? AgeReader.Read(line, i, out end)
            ?? DurationReader.Read(line, i, out end)
            ?? QuantityReader.Read(line, i, out end);
    }
}
