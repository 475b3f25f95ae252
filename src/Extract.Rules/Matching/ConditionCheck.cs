using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Patterns;

namespace Extract.Rules.Matching;

/// <summary>Tells whether the parts of a match stand to each other as its rule wants. Not on the way of rules without conditions.</summary>
internal static class ConditionCheck
{
    /// <summary>The first condition that does not hold; null when all do.</summary>
    public static Condition? FirstBroken(Document document, FactRule rule, IReadOnlyList<Argument> arguments, IReadOnlyList<Capture> captures)
    {
        foreach (Condition condition in rule.Conditions)
        {
            if (!Holds(document, condition, arguments, captures))
            {
                return condition;
            }
        }

        return null;
    }

    /// <summary>Takes away what context filled and no condition allows.</summary>
    public static void DropFilled(Document document, FactRule rule, List<Argument> arguments, IReadOnlyList<Capture> captures)
    {
        while (FirstBroken(document, rule, arguments, captures) is { } broken)
        {
            int last = arguments.FindLastIndex(a => a.Source == ArgumentSource.Context && (a.Role == broken.Left.Name || a.Role == broken.Right.Name));
            if (last < 0)
            {
                return;
            }

            arguments.RemoveAt(last);
        }
    }

    private static bool Holds(Document document, Condition condition, IReadOnlyList<Argument> arguments, IReadOnlyList<Capture> captures)
    {
        List<Part> left = Parts(document, condition.Left, arguments, captures);
        List<Part> right = Parts(document, condition.Right, arguments, captures);
        if (left.Count == 0 || (right.Count == 0 && condition.Right.Lexicon is null))
        {
            return true;
        }

        return condition.Comparison switch
        {
            Comparison.Equal => left.Exists(a => right.Exists(b => a.Text == b.Text)),
            Comparison.Differs => !left.Exists(a => right.Exists(b => a.Text == b.Text)),
            Comparison.Before => left.TrueForAll(a => right.TrueForAll(b => a.Span is null || b.Span is null || a.Span.Value.End <= b.Span.Value.First)),
            Comparison.After => left.TrueForAll(a => right.TrueForAll(b => a.Span is null || b.Span is null || b.Span.Value.End <= a.Span.Value.First)),
            Comparison.Within => left.Exists(a => right.Exists(b => a.Span is null || b.Span is null || Between(a.Span.Value, b.Span.Value) <= condition.Distance)),
            Comparison.In => left.TrueForAll(a => condition.Right.Lexicon!.TryGet(a.Text, out _)),
            _ => !left.Exists(a => condition.Right.Lexicon!.TryGet(a.Text, out _)),
        };
    }

    private static int Between(TokenSpan a, TokenSpan b) => Math.Max(a.First, b.First) - Math.Min(a.End, b.End);

    private static List<Part> Parts(Document document, Term term, IReadOnlyList<Argument> arguments, IReadOnlyList<Capture> captures)
    {
        if (term.Name is null)
        {
            return [.. term.Words.Select(w => new Part(w, null))];
        }

        List<Part> parts = [];
        foreach (Argument argument in arguments)
        {
            if (argument.Role == term.Name)
            {
                parts.Add(argument.Mention is { } mention ? Of(document, term.Property, mention.Span, mention) : new Part(argument.Text!.ToLowerInvariant(), null));
            }
        }

        foreach (Capture capture in captures)
        {
            // Captures of roles are arguments already.
            if (capture.Name == term.Name && capture.Name.StartsWith('_') && capture.Span.Length > 0)
            {
                parts.Add(Of(document, term.Property, capture.Span, capture.Mention));
            }
        }

        return parts;
    }

    private static Part Of(Document document, Property property, TokenSpan span, Mention? mention)
    {
        ref readonly Token head = ref document.Tokens[mention?.Head ?? Phrases.Head(document, span)];
        string text = property switch
        {
            Property.Text => document.TextOf(span).ToString(),
            Property.Lemma => head.Lemma,
            Property.Tag => head.Upos.ToString(),
            Property.Label => mention?.Label ?? "",
            Property.Form => mention?.Form.ToString() ?? "",
            _ => (head.Features & Features.Plural) != 0 ? "plural" : "singular",
        };
        return new Part(text.ToLowerInvariant(), span);
    }

    private readonly record struct Part(string Text, TokenSpan? Span);
}
