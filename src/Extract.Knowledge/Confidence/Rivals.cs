using System.Text;
using Extract.Knowledge.Assembly;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Confidence;

/// <summary>Finds drafts that tell much the same: of one type, with the same fillers in key roles.</summary>
internal static class Rivals
{
    /// <summary>How many drafts there are of each <see cref="Key"/>.</summary>
    public static Dictionary<string, int> Count(IReadOnlyList<Draft> drafts)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (Draft draft in drafts)
        {
            string key = Key(draft);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }

    /// <summary>Type and key fillers as one line.</summary>
    public static string Key(Draft draft)
    {
        StringBuilder key = new(draft.Type.Name);
        foreach (Role role in draft.Type.Roles)
        {
            if (role.IsKey)
            {
                key.Append('|').AppendJoin(',', draft.Get(role.Name).Select(FactId.Text).Order(StringComparer.Ordinal));
            }
        }

        return key.ToString();
    }
}
