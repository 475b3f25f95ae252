using System.Text;
using Extract.Rules.Patterns;

namespace Extract.Rules.Loading;

/// <summary>Named pieces of pattern text; <c>$name</c> stands for the piece in brackets.</summary>
internal sealed class Macros
{
    private const int DepthLimit = 12;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public bool Add(string name, string text) => _texts.TryAdd(name, text);

    /// <summary>The text with every macro written out.</summary>
    /// <param name="bare">True to leave the brackets out, as slot keys want.</param>
    /// <exception cref="PatternException">A macro is unknown or stands for itself.</exception>
    public string Expand(string text, bool bare = false) => Expand(text, bare, 0);

    private string Expand(string text, bool bare, int depth)
    {
        if (!text.Contains('$'))
        {
            return text;
        }

        if (depth > DepthLimit)
        {
            throw new PatternException(0, "a macro stands for itself");
        }

        StringBuilder result = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '$')
            {
                result.Append(text[i]);
                continue;
            }

            int end = i + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            {
                end++;
            }

            string name = text[(i + 1)..end];
            if (name.Length == 0)
            {
                result.Append('$');
                continue;
            }

            if (!_texts.TryGetValue(name, out string? piece))
            {
                throw new PatternException(i, $"no macro is called '{name}'{Nearest.Hint(name, _texts.Keys)}");
            }

            string inner = Expand(piece, bare, depth + 1);
            result.Append(bare ? inner : $"({inner})");
            i = end - 1;
        }

        return result.ToString();
    }
}
