using Extract.Knowledge.TimeMl;
using Extract.Knowledge.Values;
using Extract.Language;
using Extract.Language.Values;
using Extract.Language.Values.Units;
using Extract.Rules;

namespace Extract.Knowledge.Tests.Expressions;

/// <summary>Reads expressions in context and compares what is found with what is expected.</summary>
internal static class ExpressionRun
{
    /// <summary>One line for each expected value: null when it came out right, else what is wrong. The same for words that stand for nothing.</summary>
    public static IEnumerable<(Expression Expression, string? Fault)> Of(string file, ITextAnalyzer analyzer, RuleSet rules)
    {
        foreach (Expression expression in Expression.Read(file))
        {
            Document document = rules.Read(analyzer.Analyze(expression.Text)).Document;
            ValueResolver resolver = new(document, expression.Published);
            IReadOnlyList<Timex> timexes = TimexReader.Of(document, expression.Published);
            foreach (ExpectedValue expected in expression.Expected)
            {
                int start = Find(expression.Text, expected.Words, expected.Nth);
                string found = Describe(document, resolver, timexes, expected, start, start + expected.Words.Length, out bool right);
                yield return (expression, right ? null : $"{expression.Place} {expression.Class}: “{expression.Text}” ({expression.Published:yyyy-MM-dd}) {expected.Words}: {Wanted(expected)}; found {found}");
            }

            foreach (string words in expression.None)
            {
                int start = Find(expression.Text, words, 1);
                string[] wrong = [.. Around(document, start, start + words.Length).Select(v => $"{document.TextOf(v.Span)} {v.GetType().Name} {v.Rule}")];
                yield return (expression, wrong.Length == 0 ? null : $"{expression.Place} {expression.Class}: “{expression.Text}” {words} is no value; found {string.Join(", ", wrong)}");
            }
        }
    }

    private static string Describe(Document document, ValueResolver resolver, IReadOnlyList<Timex> timexes, ExpectedValue expected, int start, int end, out bool right)
    {
        bool needsValue = expected.Date is not null || expected.Time is not null || expected.Duration is not null || expected.Quantity is not null || expected.Ordinal is not null;
        right = false;
        List<string> all = [];
        bool hasValue = !needsValue;
        foreach (Value value in Around(document, start, end))
        {
            Status status = resolver.StatusAt(value.Span.First);
            hasValue |= IsRight(resolver, value, status, expected);
            all.Add($"{document.TextOf(value.Span)} [{value.Rule}] {Text(resolver, value, status)}");
        }

        bool hasTimex = expected.Timex is null;
        foreach (Timex timex in timexes.Where(t => document.Tokens[t.Span.First].Start < end && document.Tokens[t.Span.End - 1].End > start))
        {
            // A day beside its time is one TIMEX3 with it.
            bool isJoined = timex.Type == "TIME" && expected.Timex?.StartsWith("DATE ", StringComparison.Ordinal) == true
                && timex.Value.StartsWith(expected.Timex[5..] + "T", StringComparison.Ordinal);
            bool isLength = timex.Type == "DURATION" && expected.Timex?.StartsWith("DURATION ", StringComparison.Ordinal) == true && Same(timex.Value, expected.Timex[9..]);
            hasTimex |= isJoined || isLength || $"{timex.Type} {timex.Value}" == expected.Timex;
            all.Add($"timex {timex.Type} {timex.Value}");
        }

        right = hasValue && hasTimex;
        return all.Count == 0 ? "nothing" : string.Join(", ", all);
    }

    private static bool IsRight(ValueResolver resolver, Value value, Status status, ExpectedValue expected) => value switch
    {
        Quantity { IsOrdinal: true } ordinal => expected.Ordinal == (int)ordinal.Amount,
        _ when expected.Date is not null && value is not DateExpression => false,
        _ => Answers(resolver, value, status, expected),
    };

    private static bool Answers(ValueResolver resolver, Value value, Status status, ExpectedValue expected)
    {
        bool date = expected.Date is null || resolver.Resolve(value, status, Rules.Schema.LiteralKind.Date) is DateFiller d && d.Edtf == expected.Date;
        bool time = expected.Time is null || resolver.Resolve(value, status, Rules.Schema.LiteralKind.Time) is TimeFiller t && t.Time.Replace("+00:00", "Z") == expected.Time.Replace("+00:00", "Z");
        bool length = expected.Duration is null || resolver.Resolve(value, status, Rules.Schema.LiteralKind.Duration) is DurationFiller l && Same(l.Iso, expected.Duration);
        bool quantity = expected.Quantity is not { } amount || resolver.Resolve(value, status, Rules.Schema.LiteralKind.Quantity) is QuantityFiller q
            && (q.Unit is null) == (expected.Unit is null) && Measures.AreSame(q.Amount, q.Unit, amount, expected.Unit, 0.005);
        return date && time && length && quantity && expected.Ordinal is null;
    }

    // PT0.5H and PT30M are one length.
    private static bool Same(string found, string expected) => found == expected
        || (IsoDuration.TryParse(expected, out IsoDuration? wanted) && wanted.InWholeUnits().ToString() == found);

    private static string Text(ValueResolver resolver, Value value, Status status) =>
        value is Quantity { IsOrdinal: true } ordinal ? $"#{ordinal.Amount}" : resolver.Resolve(value, status)?.ToString() ?? value.GetType().Name + " unresolved";

    private static IEnumerable<Value> Around(Document document, int start, int end)
    {
        List<Value> around = [];
        foreach (Value value in document.Values)
        {
            if (document.Tokens[value.Span.First].Start < end && document.Tokens[value.Span.End - 1].End > start)
            {
                around.Add(value);
            }
        }

        return around;
    }

    private static string Wanted(ExpectedValue e) =>
        string.Join(" ", new[] { e.Date, e.Time, e.Duration, e.Quantity is { } q ? $"{q} {e.Unit}" : null, e.Ordinal is { } o ? $"#{o}" : null, e.Timex is { } x ? $"<{x}>" : null }.Where(p => p is not null));

    private static bool IsInsideWord(string text, string words, int at)
    {
        int end = at + words.Length;
        return (at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(words[0]))
            || (end < text.Length && char.IsLetter(text[end]) && char.IsLetter(words[^1]));
    }

    private static int Find(string text, string words, int nth)
    {
        int at = -1;
        for (int n = 0; n < nth; n++)
        {
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
            while (at >= 0 && IsInsideWord(text, words, at))
            {
                at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
            }
        }

        return at;
    }
}
