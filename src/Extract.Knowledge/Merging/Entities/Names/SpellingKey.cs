using System.Text;

namespace Extract.Knowledge.Merging.Entities.Names;

/// <summary>
/// One key for the ways in which names of one sound are put into Latin letters: Tiurin and Tyurin, Ryazansky and Ryazanskiy, Chuev and
/// Chuyev, Munos and Munoz, Novyy and Novy. A key for looking up, never to be shown. Thread-safe.
/// </summary>
internal static class SpellingKey
{
    // The longest that fits is taken; what follows a vowel letter by a glide, and doubled letters, are how systems of transliteration differ.
    private static readonly (string Written, string Key)[] _rules =
    [
        ("shch", "s"), ("tsch", "c"),
        ("sch", "s"), ("tch", "c"), ("iya", "a"), ("iye", "e"), ("iyu", "u"),
        ("ch", "c"), ("sh", "s"), ("zh", "s"), ("kh", "h"), ("ph", "f"), ("th", "t"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("qu", "k"),
        ("ya", "a"), ("ia", "a"), ("ye", "e"), ("ie", "e"), ("yo", "e"), ("yu", "u"), ("iu", "u"), ("iy", "i"), ("yy", "i"), ("ij", "i"), ("ii", "i"),
        ("x", "ks"), ("w", "v"), ("j", "i"), ("y", "i"), ("z", "s"), ("q", "k"),
    ];

    /// <param name="folded">A folded name; all but letters and digits is left out.</param>
    public static string Of(ReadOnlySpan<char> folded)
    {
        StringBuilder key = new(folded.Length);
        for (int at = 0; at < folded.Length;)
        {
            at += Next(folded[at..], out string? part);
            foreach (char c in part ?? "")
            {
                if (key.Length == 0 || key[^1] != c)
                {
                    key.Append(c);
                }
            }
        }

        return key.ToString();
    }

    /// <summary>The consonants of a key and its first letter: what is left when vowels are heard differently.</summary>
    public static string Skeleton(string key)
    {
        StringBuilder skeleton = new(key.Length);
        for (int i = 0; i < key.Length; i++)
        {
            if ((i == 0 || key[i] is not ('a' or 'e' or 'i' or 'o' or 'u')) && (skeleton.Length == 0 || skeleton[^1] != key[i]))
            {
                skeleton.Append(key[i]);
            }
        }

        return skeleton.ToString();
    }

    private static int Next(ReadOnlySpan<char> rest, out string? part)
    {
        foreach ((string written, string key) in _rules)
        {
            if (rest.StartsWith(written, StringComparison.Ordinal))
            {
                part = key;
                return written.Length;
            }
        }

        bool soft = rest[0] == 'c' && rest.Length > 1 && rest[1] is 'e' or 'i' or 'y';
        part = !char.IsLetterOrDigit(rest[0]) ? null : soft ? "s" : rest[0] == 'c' ? "k" : rest[..1].ToString();
        return 1;
    }
}
