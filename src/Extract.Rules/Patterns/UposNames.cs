using Extract.Language;

namespace Extract.Rules.Patterns;

/// <summary>The names of the universal parts of speech as rules write them (NOUN, PROPN…).</summary>
internal static class UposNames
{
    private static readonly string[] Names = [.. Enum.GetNames<Upos>().Select(n => n.ToUpperInvariant())];

    public static string Of(Upos upos) => Names[(int)upos];

    public static bool IsKnown(string name) => Array.IndexOf(Names, name) >= 0;
}
