using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Yaml;

/// <summary>Finds where in a file a character of a scalar's value stands, through quotes, escapes and folded lines.</summary>
internal static class ScalarPlaces
{
    /// <summary>The index in the file's text of a character of the value; the scalar's end when the value is shorter.</summary>
    public static int IndexOf(string text, YamlScalarNode node, int offset)
    {
        string value = node.Value ?? "";
        int at = (int)Math.Clamp(node.Start.Index, 0, text.Length);
        int end = (int)Math.Clamp(node.End.Index, at, text.Length);
        bool isDouble = node.Style == ScalarStyle.DoubleQuoted;
        bool isSingle = node.Style == ScalarStyle.SingleQuoted;
        if ((isDouble || isSingle) && at < end)
        {
            at++;
        }
        else if (node.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            int header = text.IndexOf('\n', at, end - at);
            at = header < 0 ? at : header + 1;
        }

        int done = 0;
        while (at < end)
        {
            bool folded = done < value.Length && text[at] != value[done] && char.IsWhiteSpace(text[at]);
            if (folded && value[done] == ' ' && text[at] is '\n' or '\r')
            {
                // A line break and the indent after it are one space.
                if (done == offset)
                {
                    break;
                }

                at += RunOfSpace(text, at, end);
                done++;
            }
            else if (folded)
            {
                at++;
            }
            else if (done >= offset)
            {
                break;
            }
            else if (isDouble && text[at] == '\\')
            {
                int length = EscapeLength(text, at);
                done += length == 0 ? 0 : 1;
                at += length == 0 ? 1 + RunOfSpace(text, at + 1, end) : length;
            }
            else
            {
                at += isSingle && text[at] == '\'' ? 2 : 1;
                done++;
            }
        }

        return Math.Min(at, end);
    }

    /// <summary>Line and column, counted from 1, of an index in a text.</summary>
    public static (int Line, int Column) Position(string text, int index)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, Math.Clamp(index, 0, text.Length));
        return (1 + before.Count('\n'), before.Length - before.LastIndexOf('\n'));
    }

    private static int RunOfSpace(string text, int at, int end)
    {
        int from = at;
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at - from;
    }

    /// <summary>0 for an escaped line break, which stands for nothing.</summary>
    private static int EscapeLength(string text, int at) => (at + 1 < text.Length ? text[at + 1] : ' ') switch
    {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        '\n' or '\r' => 0,
        _ => 2,
    };
}
