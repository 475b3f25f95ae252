using Extract.Knowledge.Assembly;

namespace Extract.Knowledge;

/// <summary>What stands on somebody's word alone.</summary>
internal static class Claims
{
    /// <summary>Who says all of it, each once; none when an article says some of it itself.</summary>
    public static IReadOnlyList<Filler> Of(IReadOnlyList<Evidence> evidence)
    {
        List<Filler> speakers = [];
        foreach (Evidence one in evidence)
        {
            if (one.SaidBy is null)
            {
                return [];
            }

            if (!speakers.Contains(one.SaidBy))
            {
                speakers.Add(one.SaidBy);
            }
        }

        speakers.Sort((a, b) => string.CompareOrdinal(FactId.Text(a), FactId.Text(b)));
        return speakers;
    }
}
