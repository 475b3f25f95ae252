using Extract.Rules.Patterns;

namespace Extract.Rules.Loading;

/// <summary>Reads what stands behind a <c>$</c>: a name and, for a macro with parameters, what they stand for.</summary>
internal static class MacroCall
{
    public static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    /// <summary>The index behind the name that begins at <paramref name="from"/>.</summary>
    public static int EndOfName(string text, int from)
    {
        while (from < text.Length && IsOfName(text[from]))
        {
            from++;
        }

        return from;
    }

    /// <summary>The stretches between brackets, parted by semicolons that stand in no inner brackets or quotes, and the index behind the last bracket.</summary>
    /// <exception cref="PatternException">The bracket is not closed.</exception>
    public static (List<Range> Arguments, int End) Arguments(string text, int open, string name)
    {
        List<Range> arguments = [];
        int depth = 0;
        int from = open + 1;
        for (int i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    int close = text.IndexOf('"', i + 1);
                    i = close < 0 ? text.Length : close;
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when --depth == 0:
                    arguments.Add(Trimmed(text, from, i));
                    return (arguments, i + 1);
                case ';' when depth == 1:
                    arguments.Add(Trimmed(text, from, i));
                    from = i + 1;
                    break;
            }
        }

        throw new PatternException(open, 1, $"the bracket behind '${name}' is not closed; add ')'");
    }

    private static Range Trimmed(string text, int from, int end)
    {
        while (from < end && text[from] == ' ')
        {
            from++;
        }

        while (end > from && text[end - 1] == ' ')
        {
            end--;
        }

        return from..end;
    }
}
