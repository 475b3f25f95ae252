using System.Text;
using Extract.Rules.Patterns;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Named pieces of pattern text; <c>$name</c> stands for the piece in brackets.</summary>
internal sealed class Macros
{
    private const int DepthLimit = 12;
    private const int LengthLimit = 200_000;

    private readonly Dictionary<string, Macro> _macros = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _macros.Keys;

    /// <summary>The macros that no expanded text used, by name, with where they are written.</summary>
    public IEnumerable<Macro> Unused => _macros.Where(m => !_used.Contains(m.Key)).OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => m.Value);

    public bool Add(YamlSource source, YamlScalarNode name, YamlScalarNode text) => _macros.TryAdd(name.Value!, new Macro(source, name, text));

    public Macro Find(string name) => _macros[name];

    /// <summary>The text with every macro written out.</summary>
    /// <param name="bare">True to leave the brackets out, as slot keys want.</param>
    /// <exception cref="PatternException">A macro is unknown or stands for itself.</exception>
    public string Expand(string text, bool bare = false)
    {
        if (!text.Contains('$'))
        {
            return text;
        }

        StringBuilder result = new();
        Expand(text, null, bare, 0, result, null);
        return result.ToString();
    }

    /// <summary>The same, with where each stretch comes from.</summary>
    /// <exception cref="PatternException">A macro is unknown or stands for itself.</exception>
    public ExpandedText Trace(string text)
    {
        StringBuilder result = new();
        List<ExpandedText.Segment> segments = [];
        Expand(text, null, false, 0, result, segments);
        return new ExpandedText(result.ToString(), segments);
    }

    private void Expand(string text, string? macro, bool bare, int depth, StringBuilder result, List<ExpandedText.Segment>? segments)
    {
        segments?.Add(new ExpandedText.Segment(result.Length, macro, 0));
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

            string fault = !_macros.TryGetValue(name, out Macro? piece) ? $"no macro is called '{name}'{Nearest.Hint(name, _macros.Keys)}"
                : depth >= DepthLimit ? "a macro stands for itself"
                : result.Length > LengthLimit ? $"macros make the pattern longer than {LengthLimit} characters"
                : "";
            if (fault.Length > 0)
            {
                throw new PatternException(i, end - i, fault) { Macro = macro };
            }

            _used.Add(name);
            result.Append(bare ? "" : "(");
            Expand(piece!.Text.Value!, name, bare, depth + 1, result, segments);
            segments?.Add(new ExpandedText.Segment(result.Length, macro, i));
            result.Append(bare ? "" : ")");
            segments?.Add(new ExpandedText.Segment(result.Length, macro, end));
            i = end - 1;
        }
    }

    /// <summary>A macro and where it is written.</summary>
    internal sealed record Macro(YamlSource Source, YamlScalarNode Name, YamlScalarNode Text);
}
