using System.Text;
using Extract.Knowledge.Assembly;
using Extract.Knowledge.Coreference;
using Extract.Knowledge.Entities;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>Facts' keys as texts by which those that may be one are found. Thread-safe.</summary>
internal static class FactKeys
{
    /// <summary>What a role is filled with, so that fillers that may agree in a key have one text; null when it is not filled.</summary>
    public static string? Of(IReadOnlyList<Filler> fillers)
    {
        if (fillers.Count == 0)
        {
            return null;
        }

        string[] texts = [.. fillers.Select(f => f is TextFiller text ? "text:" + Descriptions.HeadOf(NameFold.Fold(text.Text)) : FactId.Text(f)).Distinct()];
        Array.Sort(texts, StringComparer.Ordinal);
        return string.Join(',', texts);
    }

    /// <summary>The key of a fact as it would be with some of its key roles only.</summary>
    /// <param name="keys">For each key role, by its place, the text or null.</param>
    /// <param name="mask">A bit for each role that counts.</param>
    public static string Join(string prefix, IReadOnlyList<string?> keys, int mask)
    {
        StringBuilder text = new(prefix);
        for (int i = 0; i < keys.Count; i++)
        {
            text.Append('|').Append((mask & (1 << i)) != 0 ? keys[i] : null);
        }

        return text.ToString();
    }

    public static IReadOnlyList<string?> Of(FactType type, Func<string, IReadOnlyList<Filler>> fillers)
    {
        List<string?> keys = [];
        foreach (Role role in type.Roles)
        {
            if (role.IsKey)
            {
                keys.Add(Of(fillers(role.Name)));
            }
        }

        return keys;
    }
}
