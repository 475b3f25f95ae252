using Extract.Knowledge.Entities;

namespace Extract.Knowledge.Checking;

/// <summary>Which facts a check looks at: those of a type, of which some roles hold some words. Immutable.</summary>
/// <param name="Where">By role the words of which one must stand in a filler, folded.</param>
internal sealed record FactFilter(string Type, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Where)
{
    public IEnumerable<Fact> Select(CheckScene scene) => scene.Happened(Type).Where(fact => Holds(scene, fact));

    private bool Holds(CheckScene scene, Fact fact)
    {
        foreach ((string role, IReadOnlyList<string> words) in Where)
        {
            if (!CheckScene.Fillers(fact, role).Any(filler => Words.AnyStands(words, NameFold.Fold(scene.Text(filler)))))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Folded words and phrases in folded texts.</summary>
internal static class Words
{
    /// <summary>Whether one of them stands in a text, from a word's beginning to a word's end.</summary>
    public static bool AnyStands(IReadOnlyList<string> phrases, string text)
    {
        foreach (string phrase in phrases)
        {
            for (int at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            {
                int end = at + phrase.Length;
                if ((at == 0 || text[at - 1] == ' ') && (end == text.Length || text[end] == ' '))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
