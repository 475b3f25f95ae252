using Extract.Knowledge.Values;
using Extract.Language.Values;
using Extract.Rules;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Assembly;

/// <summary>Tells plans by their dates: what is said to be on a day after publication has not happened yet.</summary>
internal sealed class Foresight(ValueResolver values)
{
    /// <summary>The status of a match, corrected where the present tense or a day to come shows a plan.</summary>
    public Status StatusOf(Match match, FactType type)
    {
        if (match.Status != Status.Happened || values.Published is not { } published)
        {
            return match.Status;
        }

        foreach (Argument argument in match.Arguments)
        {
            if (argument.Mention is not { Value: >= 0 } mention || type.Find(argument.Role)?.Accepts(LiteralKind.Date) != true)
            {
                continue;
            }

            Value value = values.Document.Values[mention.Value];
            if (value is DateExpression && IsAfter(value, match.IsPresent ? Status.Planned : Status.Happened, published))
            {
                return Status.Planned;
            }
        }

        return match.Status;
    }

    private bool IsAfter(Value value, Status status, DateOnly published) =>
        values.Resolve(value, status) is DateFiller { Edtf: { Length: >= 10 } edtf }
        && string.CompareOrdinal(edtf, 0, published.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), 0, 10) > 0;
}
