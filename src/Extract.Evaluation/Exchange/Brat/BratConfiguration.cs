using System.Text;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Exchange.Brat;

/// <summary>The <c>annotation.conf</c> that a folder of brat documents needs: what the schema allows (brat.nlplab.org/configuration.html). Thread-safe.</summary>
public static class BratConfiguration
{
    public static string Write(FactSchema schema)
    {
        StringBuilder text = new("[entities]\n");
        text.AppendJoin('\n', schema.EntityTypes.Append(BratNames.Article)).Append("\n\n[relations]\n");
        foreach (string type in schema.EntityTypes)
        {
            text.Append($"{BratNames.Equivalence} Arg1:{type}, Arg2:{type}, <REL-TYPE>:symmetric-transitive\n");
        }

        if (schema.Undertaking is not null)
        {
            text.Append($"{BratNames.BelongsTo} Arg1:<EVENT>, Arg2:{schema.Undertaking}\n");
        }

        text.Append("<OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>\n\n[events]\n");
        foreach (FactType type in schema.FactTypes)
        {
            IEnumerable<string> roles = type.Roles.Where(role => role.EntityTypes.Count > 0).Select(role => $"{role.Name}*:{string.Join('|', role.EntityTypes)}");
            text.Append(type.Name).Append('\t').AppendJoin(", ", roles).Append('\n');
        }

        text.Append("\n[attributes]\n")
            .Append($"{BratNames.Status} Arg:<EVENT>, Value:planned|negated\n");
        foreach (string flag in (ReadOnlySpan<string>)[BratNames.Optional, BratNames.Unreviewed, BratNames.Unplaced])
        {
            text.Append($"{flag} Arg:<EVENT>\n");
        }

        return text.Append($"{BratNames.Unnamed} Arg:<ENTITY>\n").ToString();
    }
}
