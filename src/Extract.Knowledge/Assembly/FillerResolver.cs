using System.Globalization;
using Extract.Knowledge.Coreference;
using Extract.Knowledge.Entities;
using Extract.Knowledge.Values;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Assembly;

/// <summary>Turns an argument into what the schema lets fill its role; into nothing when it cannot.</summary>
internal sealed class FillerResolver(Reading reading, ReferenceResolver references, ValueResolver values)
{
    /// <summary>Below this a rule has taken a filler from around the clause that it read.</summary>
    private const double Stated = 0.95;

    /// <summary>In days.</summary>
    private const int LongAgo = 270;

    public List<Filler> Resolve(Argument argument, Role role, Status status)
    {
        if (argument.Text is not null)
        {
            return role.Accepts(LiteralKind.Text) ? [new TextFiller(argument.Text)]
                : role.Accepts(LiteralKind.Quantity) && double.TryParse(argument.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double count) ? [new QuantityFiller(count, null)]
                : [];
        }

        if (argument is { As: { } kind, Mention: { Value: >= 0 } value })
        {
            return values.Resolve(reading.Document.Values[value.Value], status, kind) is { } filler ? [filler] : [];
        }

        if (argument.Mention is null || (argument.Strength < Stated && IsOverlong(argument.Mention, status)))
        {
            return [];
        }

        return Resolve(argument.Mention, role, status);
    }

    /// <summary>Who says something: the one entity that the mention refers to, or else the words; null when neither tells.</summary>
    public Filler? Resolve(Speaker? speaker)
    {
        // "The organisers" are no one person, whomever coreference has found.
        if (speaker?.Mention is { } mention && references.Find(mention) is [{ } cluster] && !(mention.Form == MentionForm.Nominal && IsPlural(mention)))
        {
            return new EntityFiller(cluster.Id);
        }

        return speaker?.Text is { } text ? new TextFiller(text) : null;
    }

    private bool IsPlural(Mention mention) => (reading.Document.Tokens[mention.Head].Features & Features.Plural) != 0;

    /// <summary>
    /// Whether a day without a year, taken from around a clause, would lie the better part of a year back: more likely it is one to come,
    /// of which another clause speaks.
    /// </summary>
    private bool IsOverlong(Mention mention, Status status)
    {
        if (mention.Value < 0 || reading.Document.Values[mention.Value] is not CalendarDate { Year: null } date || values.Published is not { } published)
        {
            return false;
        }

        return values.Resolve(date, status) is DateFiller { Edtf: { Length: 10 } edtf }
            && DateOnly.TryParseExact(edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            && published.DayNumber - day.DayNumber > LongAgo;
    }

    private List<Filler> Resolve(Mention mention, Role role, Status status)
    {
        if (mention.Value >= 0)
        {
            Filler? value = values.Resolve(reading.Document.Values[mention.Value], status, role);
            return value is null ? [] : [value];
        }

        List<Filler> fillers = Entities(references.Find(mention), role);
        if (fillers.Count > 0)
        {
            return fillers;
        }

        // The same words may be read as another type that the role takes.
        foreach (Mention other in reading.Mentions)
        {
            if (other.Span.Overlaps(mention.Span) && other.Head == mention.Head && role.EntityTypes.Contains(other.Type))
            {
                fillers = Entities(references.Find(other), role);
                if (fillers.Count > 0)
                {
                    return fillers;
                }
            }
        }

        if (role.EntityTypes.Count == 0 && role.Accepts(LiteralKind.Text))
        {
            string text = mention.Normal ?? new string(reading.Document.TextOf(mention.Span)).ToLowerInvariant();
            return [new TextFiller(text)];
        }

        return [];
    }

    private static List<Filler> Entities(IReadOnlyList<Cluster> clusters, Role role)
    {
        List<Filler> fillers = [];
        foreach (Cluster cluster in clusters)
        {
            if (role.EntityTypes.Contains(cluster.Type))
            {
                fillers.Add(new EntityFiller(cluster.Id));
            }
        }

        return fillers;
    }
}
