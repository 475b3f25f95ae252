using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>What facts are told apart by beside their keys. Thread-safe.</summary>
internal sealed class Definitions(MergingRules merging, Undertakings undertakings)
{
    /// <summary>Whether two facts cannot be one because only one of them fills a role.</summary>
    public bool ArePartedBy(string type, string role, IReadOnlyList<Filler> left, IReadOnlyList<Filler> right) =>
        left.Count != right.Count && merging.IsDefining(type, role) && !undertakings.IsWhole(left.Count > 0 ? left : right);

    /// <summary>What all facts have in common that may be one: entities and texts, while figures may be close.</summary>
    public string TextOf(Fact fact)
    {
        string text = "";
        foreach (string role in merging.DefiningOf(fact.Type))
        {
            text += "|" + TextOf(fact, role);
        }

        return text;
    }

    /// <summary>A role as such a text; nothing for what is not told, and for the whole.</summary>
    public string TextOf(Fact fact, string role)
    {
        IReadOnlyList<Filler> fillers = fact.Get(role);
        return undertakings.IsWhole(fillers) || fillers is [QuantityFiller or DurationFiller or DateFiller or TimeFiller] ? "" : FactKeys.Of(fillers) ?? "";
    }
}
