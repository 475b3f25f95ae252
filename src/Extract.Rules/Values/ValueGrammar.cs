using System.Collections.Concurrent;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules.Values.Building;
using Extract.Rules.Values.Patterns;
using Extract.Rules.Values.Pieces;
using Extract.Rules.Values.Words;

namespace Extract.Rules.Values;

/// <summary>The value rules of a folder, compiled: finds dates, times, lengths, sets and quantities in time linear in the text. Frozen and thread-safe.</summary>
public sealed class ValueGrammar
{
    private const int MostKept = 1 << 20;
    internal const int MostCaptures = 16;

    private readonly ValueRule[] _rules;
    private readonly ValueIndex _index;
    private readonly PieceScanner _scanner;
    private readonly ConcurrentBag<ValueLine> _lines = [];

    internal ValueGrammar(IReadOnlyList<ValueRule> rules, ValueWords words)
    {
        _rules = [.. rules];
        _index = new ValueIndex(_rules, words);
        _scanner = new PieceScanner(words);
        Examples = [.. rules.SelectMany(r => r.Examples)];
        RuleNames = [.. rules.Select(r => r.Name)];
    }

    /// <summary>Every example, in the order of the rules.</summary>
    public IReadOnlyList<ValueExample> Examples { get; }

    /// <summary>The names of the rules in the order in which they are tried.</summary>
    public IReadOnlyList<string> RuleNames { get; }

    /// <summary>The document with the values that the rules find in place of those that it had; the same document where there are no value rules.</summary>
    public Document Read(Document document) => _rules.Length == 0 ? document : document.With(Find(document));

    /// <summary>The values of a document in text order, without overlaps.</summary>
    public Value[] Find(Document document)
    {
        ValueLine line = _lines.TryTake(out ValueLine? used) ? used : new ValueLine();
        line.Fill(_scanner, document);
        Capture[] captures = System.Buffers.ArrayPool<Capture>.Shared.Rent(MostCaptures * 2);
        for (int stage = 0; stage < _index.Stages; stage++)
        {
            Run(line, stage, captures);
        }

        System.Buffers.ArrayPool<Capture>.Shared.Return(captures, clearArray: true);
        Value[] values = Gather(line);
        if (line.Count <= MostKept)
        {
            _lines.Add(line);
        }

        return values;
    }

    private void Run(ValueLine line, int stage, Span<Capture> captures)
    {
        int next = 0;
        foreach (int i in line.Starts)
        {
            if (i < next)
            {
                continue;
            }

            int end = -1;
            int best = -1;
            Try(_index.At(line, i, stage), line, i, captures, ref best, ref end);
            if (stage > 0 && line.StartingAt(i) is { Value: not null })
            {
                Try(_index.AtValues(stage), line, i, captures, ref best, ref end);
            }

            next = best >= 0 && Put(line, i, end, stage, _rules[best], captures) ? end : i + 1;
        }
    }

    private void Try(Candidate[] candidates, ValueLine line, int i, Span<Capture> captures, ref int best, ref int end)
    {
        if (candidates.Length == 0)
        {
            return;
        }

        ulong behind = Traits.Of(line, i + 1);
        foreach (ref readonly Candidate candidate in candidates.AsSpan())
        {
            if (candidate.Reach == Reach.Piece ? (candidate.Following & behind) == 0 : !MayFollow(candidate, line, i, behind))
            {
                continue;
            }

            int r = candidate.Rule;
            ValueRule rule = _rules[r];
            int reached = rule.Pattern.Match(line, i, captures[MostCaptures..]);
            if (reached > i && (reached > end || (reached == end && r < best)) && line.CutsNothing(i, reached) && !Repeats(line, i, reached, rule) && rule.Conditions.Hold(line, i, reached))
            {
                (best, end) = (r, reached);
                captures[MostCaptures..].CopyTo(captures);
            }
        }
    }

    private static bool MayFollow(in Candidate candidate, ValueLine line, int i, ulong behind)
    {
        if (candidate.Reach == Reach.Unknown || (candidate.Following & Traits.Any) != 0)
        {
            return true;
        }

        ulong all = (candidate.Reach & Reach.Piece) != 0 ? behind : 0;
        if ((candidate.Reach & Reach.Ordinal) != 0)
        {
            all |= Traits.Of(line, i + 2) | Traits.Of(line, i + 3);
        }

        Capture number = Capture.None;
        if ((candidate.Reach & Reach.Number) != 0 && line.NumberAt(i, ref number))
        {
            all |= Traits.Of(line, number.End);
        }

        if ((candidate.Reach & Reach.Value) != 0 && line.StartingAt(i) is { } found)
        {
            all |= Traits.Of(line, found.End);
        }

        return (candidate.Following & all) != 0;
    }

    // A pattern that speaks of no value is no better than the value that stands there already.
    private static bool Repeats(ValueLine line, int i, int end, ValueRule rule) =>
        line.StartingAt(i) is { } there && there.End == end && !rule.Pattern.BeginsWithValue;

    private static bool Put(ValueLine line, int i, int end, int stage, ValueRule rule, Span<Capture> captures)
    {
        Value? value = null;
        if (rule.Gives is { } builder && (value = builder.Build(new Captured(line.Pieces, captures, line.Pieces.Span(i, end), rule.Name))) is null)
        {
            return false;
        }

        line.Put(new Found(i, end, value, stage));
        return true;
    }

    private static Value[] Gather(ValueLine line)
    {
        List<Value> values = [];
        int i = 0;
        while (i < line.Count)
        {
            if (line.Covering(i) is not { } found)
            {
                i++;
                continue;
            }

            if (found.Value is { } value && (values.Count == 0 || value.Span.First >= values[^1].Span.End))
            {
                values.Add(value);
            }

            i = Math.Max(found.End, i + 1);
        }

        return [.. values];
    }
}
