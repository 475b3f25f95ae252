using System.Text;
using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Knowledge.Json;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Gold;

/// <summary>
/// Writes gold files as <see cref="GoldReader"/> reads them: an entity and the fields of a fact a line each, in the order of the gold,
/// <c>\n</c> line ends; equal gold gives equal text. Thread-safe.
/// </summary>
/// <param name="schema">Tells the undertaking's field.</param>
public sealed class GoldWriter(FactSchema schema)
{
    /// <summary>The file's text.</summary>
    /// <param name="remarks">Lines to stand on top as remarks, without their sign.</param>
    public string Write(GoldArticle gold, params IEnumerable<string> remarks)
    {
        StringBuilder text = new();
        foreach (string remark in remarks)
        {
            text.Append("# ").Append(remark).Append('\n');
        }

        text.Append("article: ").Append(GoldScalar.Text(gold.Article)).Append('\n');
        if (gold.Undertaking is not null)
        {
            text.Append(schema.Undertaking).Append(": ").Append(GoldScalar.Literal(gold.Undertaking)).Append('\n');
        }

        if (!gold.IsReviewed)
        {
            text.Append(ReviewMark.Field).Append(": false\n");
        }

        text.Append("entities:").Append(gold.Entities.Count == 0 ? " {}\n" : "\n");
        foreach (GoldEntity entity in gold.Entities)
        {
            text.Append("  ").Append(Entity(entity)).Append('\n');
        }

        text.Append("facts:").Append(gold.Facts.Count == 0 ? " []\n" : "\n");
        foreach (JudgedFact fact in gold.Facts)
        {
            string start = "  - ";
            foreach (string field in Fields(fact, fact.Evidence))
            {
                text.Append(start).Append(field).Append('\n');
                start = "    ";
            }
        }

        return text.ToString();
    }

    /// <summary>An entity in one line: <c>kotov: {type: person, names: [Oleg Kotov, Kotov]}</c>.</summary>
    internal static string Entity(GoldEntity entity) =>
        $"{GoldScalar.Text(entity.Id)}: {{type: {GoldScalar.Text(entity.Type)}, names: [{string.Join(", ", entity.Names.Select(GoldScalar.Text))}]}}";

    /// <summary>The fields of a fact, each "key: value".</summary>
    /// <param name="evidence">The words that show it; empty for no such field.</param>
    internal IEnumerable<string> Fields(JudgedFact fact, string evidence)
    {
        yield return Roles(fact);
        if (fact.Status != Status.Happened)
        {
            yield return $"status: {StatusName.Of(fact.Status)}";
        }

        if (fact.Optional)
        {
            yield return "optional: true";
        }

        if (fact.Undertaking is not null)
        {
            yield return $"{schema.Undertaking}: {GoldScalar.Literal(fact.Undertaking)}";
        }

        if (evidence.Length > 0)
        {
            yield return $"evidence: {GoldScalar.Quoted(evidence)}";
        }

        if (!fact.IsReviewed)
        {
            yield return $"{ReviewMark.Field}: false";
        }

        if (fact.By is not null)
        {
            yield return $"{ReviewMark.By}: {GoldScalar.Literal(fact.By)}";
        }
    }

    /// <summary><c>carry: {bearer: kotov, date: 2013-11-09}</c>; several fillers of a role as a list.</summary>
    internal static string Roles(JudgedFact fact)
    {
        IEnumerable<string> roles = fact.Slots.GroupBy(slot => slot.Role, StringComparer.Ordinal).Select(role =>
        {
            string[] fillers = [.. role.Select(Filler)];
            return $"{GoldScalar.Text(role.Key)}: {(fillers.Length == 1 ? fillers[0] : $"[{string.Join(", ", fillers)}]")}";
        });
        return $"{GoldScalar.Text(fact.Type)}: {{{string.Join(", ", roles)}}}";
    }

    private static string Filler(Slot slot) => slot.Filler switch
    {
        EntityFiller entity => GoldScalar.Text(entity.Id),
        TimeFiller => GoldScalar.Text(slot.Display),
        _ => GoldScalar.Literal(slot.Display),
    };
}
