using System.Globalization;
using Extract.Knowledge.Coreference;
using Extract.Knowledge.Entities;
using Extract.Knowledge.Values;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Explaining;

/// <summary>Tells in a few words how the entity or the value of an argument was known.</summary>
internal sealed class Resolutions(Document document, ReferenceResolver references, ValueResolver values)
{
    public string Of(Argument argument, IReadOnlyList<Filler> fillers, Status status)
    {
        if (argument.Mention is not { } mention)
        {
            return argument.Source == ArgumentSource.Constant ? "the rule says so" : "its own words";
        }

        if (mention.Value >= 0)
        {
            string how = Of(document.Values[mention.Value], status);
            return fillers.Count > 0 ? how : $"{how}; nothing that the role takes can be made of it";
        }

        IReadOnlyList<Cluster> found = references.Find(mention);
        if (found.Count == 0)
        {
            return fillers.Count > 0 ? "its own words" : mention.Form is MentionForm.Pronoun or MentionForm.Nominal
                ? "refers to nothing that is named before it"
                : "is no entity";
        }

        string all = string.Join(", ", found.Select(c => Of(mention, c)));
        return fillers.Count > 0 ? all : $"{all}, which the role does not take";
    }

    private string Of(Mention mention, Cluster cluster)
    {
        string text = document.TextOf(mention.Span).ToString();
        if (mention.Form is MentionForm.Named or MentionForm.Kind)
        {
            return mention.Form == MentionForm.Kind ? "a kind, which stands for itself" : text == cluster.Name ? "named in full" : $"a form of the name {cluster.Name}";
        }

        Mention? before = cluster.Mentions
            .Where(m => m.Form is MentionForm.Named or MentionForm.Kind && m.Span.First < mention.Span.First)
            .MaxBy(m => m.Span.First);
        string named = before is null
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", last named “{document.TextOf(before.Span)}” in sentence {document.SentenceOf(before.Span.First) + 1}");
        string what = mention.Form == MentionForm.Pronoun ? "the pronoun" : "the noun";
        return $"{what} refers to {cluster.Name}{named}";
    }

    private string Of(Value value, Status status) => value switch
    {
        DateExpression date => values.ReasonOf(date, status),
        ClockTime { OffsetMinutes: null, Zone: null } => "a time without zone",
        ClockTime => "a time with its zone",
        Age => "an age",
        LengthOfTime => "a length of time",
        RepeatedTime => "times that come again",
        Quantity { IsOrdinal: true } => "an ordinal",
        _ => "a quantity",
    };
}
