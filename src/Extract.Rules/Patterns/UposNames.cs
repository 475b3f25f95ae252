using Extract.Language;

namespace Extract.Rules.Patterns;

/// <summary>The names of the universal parts of speech as rules write them (NOUN, PROPN…).</summary>
internal static class UposNames
{
    private static readonly string[] Names = [.. Enum.GetNames<Upos>().Select(n => n.ToUpperInvariant())];

    public static string Of(Upos upos) => Names[(int)upos];

    /// <summary>A bit for each universal part of speech among some names.</summary>
    public static uint Mask(IReadOnlySet<string> names)
    {
        uint mask = 0;
        for (int upos = 0; upos < Names.Length; upos++)
        {
            mask |= names.Contains(Names[upos]) ? 1u << upos : 0;
        }

        return mask;
    }

    public static bool IsKnown(string name) => Array.IndexOf(Names, name) >= 0;
}
