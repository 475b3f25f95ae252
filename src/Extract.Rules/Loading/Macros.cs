using System.Text;
using Extract.Rules.Patterns;

namespace Extract.Rules.Loading;

/// <summary>Named pieces of pattern text; <c>$name</c> stands for the piece in brackets, <c>$name(one; two)</c> for one with its parameters filled in.</summary>
internal sealed class Macros
{
    private const int DepthLimit = 12;
    private const int LengthLimit = 200_000;

    private readonly Dictionary<string, Macro> _macros = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _macros.Keys;

    /// <summary>The macros that no expanded text used, by name, with where they are written.</summary>
    public IEnumerable<Macro> Unused => _macros.Where(m => !_used.Contains(m.Key)).OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => m.Value);

    /// <summary>False when there is one of the name already.</summary>
    public bool Add(Macro macro) => _macros.TryAdd(macro.Name, macro);

    public Macro Find(string name) => _macros[name];

    /// <summary>The text with every macro written out.</summary>
    /// <param name="bare">True to leave the brackets out, as slot keys want.</param>
    /// <exception cref="PatternException">A macro is unknown, stands for itself or is given other parameters than it has.</exception>
    public string Expand(string text, bool bare = false)
    {
        if (!text.Contains('$'))
        {
            return text;
        }

        StringBuilder result = new();
        Expand(new Stretch(text, 0, null, []), bare, 0, result, null);
        return result.ToString();
    }

    /// <summary>The same, with where each stretch comes from.</summary>
    /// <exception cref="PatternException">A macro is unknown, stands for itself or is given other parameters than it has.</exception>
    public ExpandedText Trace(string text)
    {
        StringBuilder result = new();
        List<ExpandedText.Segment> segments = [];
        Expand(new Stretch(text, 0, null, []), false, 0, result, segments);
        return new ExpandedText(result.ToString(), segments);
    }

    private void Expand(Stretch stretch, bool bare, int depth, StringBuilder result, List<ExpandedText.Segment>? segments)
    {
        (string text, int offset, string? macro, _) = stretch;
        segments?.Add(new ExpandedText.Segment(result.Length, macro, offset));
        for (int i = 0; i < text.Length; i++)
        {
            int end = text[i] == '$' ? MacroCall.EndOfName(text, i + 1) : i + 1;
            if (text[i] != '$' || end == i + 1)
            {
                result.Append(text[i]);
                continue;
            }

            string name = text[(i + 1)..end];
            string fault = depth >= DepthLimit ? "a macro stands for itself"
                : result.Length > LengthLimit ? $"macros make the pattern longer than {LengthLimit} characters"
                : "";
            if (fault.Length > 0)
            {
                throw new PatternException(offset + i, end - i, fault) { Macro = macro };
            }

            Stretch inner = Called(stretch, name, i, ref end);
            result.Append(bare ? "" : "(");
            Expand(inner, bare, depth + 1, result, segments);
            segments?.Add(new ExpandedText.Segment(result.Length, macro, offset + i));
            result.Append(bare ? "" : ")");
            segments?.Add(new ExpandedText.Segment(result.Length, macro, offset + end));
            i = end - 1;
        }
    }

    /// <summary>What a name stands for: a parameter of the macro that it stands in, or a macro.</summary>
    private Stretch Called(Stretch caller, string name, int at, ref int end)
    {
        if (caller.Arguments.TryGetValue(name, out Stretch? argument))
        {
            return argument;
        }

        if (!_macros.TryGetValue(name, out Macro? macro))
        {
            throw Fault($"no macro is called '{name}'{Nearest.Hint(name, _macros.Keys.Concat(caller.Arguments.Keys))}", end);
        }

        _used.Add(name);
        string text = macro.Text.Value!;
        if (macro.Parameters.Count == 0)
        {
            return new Stretch(text, 0, name, []);
        }

        List<Range> arguments = [];
        if (end < caller.Text.Length && caller.Text[end] == '(')
        {
            try
            {
                (arguments, end) = MacroCall.Arguments(caller.Text, end, name);
            }
            catch (PatternException fault)
            {
                throw new PatternException(caller.Offset + fault.Offset, fault.Length, fault.Message) { Macro = caller.Macro };
            }
        }

        if (arguments.Count != macro.Parameters.Count)
        {
            throw Fault($"the macro '{name}' takes {macro.Parameters.Count} and is given {arguments.Count}; write ${name}({string.Join("; ", macro.Parameters)})", end);
        }

        Dictionary<string, Stretch> given = new(StringComparer.Ordinal);
        for (int p = 0; p < arguments.Count; p++)
        {
            (int from, int length) = arguments[p].GetOffsetAndLength(caller.Text.Length);
            given[macro.Parameters[p]] = new Stretch(caller.Text.Substring(from, length), caller.Offset + from, caller.Macro, caller.Arguments);
        }

        return new Stretch(text, 0, name, given);

        PatternException Fault(string message, int last) => new(caller.Offset + at, last - at, message) { Macro = caller.Macro };
    }

    /// <summary>A stretch of a text, where it is written, and what the parameters in it stand for.</summary>
    /// <param name="Offset">Where it begins in the text of the macro (null: of the pattern).</param>
    private sealed record Stretch(string Text, int Offset, string? Macro, Dictionary<string, Stretch> Arguments);
}
