using Extract.Knowledge.TimeMl;
using Extract.Language;
using Extract.Language.Conllu;
using Extract.Language.Values;
using Spectre.Console;

namespace Extract.Cli.Output;

/// <summary>
/// Draws what the language core reads in a sentence: a line for each token with tree, word, relation, tags, lemma and features, then names
/// and values. Where the width is bounded, lines that are too long end in an ellipsis. Not thread-safe.
/// </summary>
/// <param name="timexes">What the values of the document stand for; null where nobody resolved them.</param>
internal sealed class SentenceDrawing(IAnsiConsole console, int width, IReadOnlyList<Timex>? timexes = null)
{
    internal static readonly Style Faint = new(decoration: Decoration.Dim);
    internal static readonly Style Strong = new(decoration: Decoration.Bold);
    internal static readonly Style Teal = new(Color.Teal);
    internal static readonly Style Olive = new(Color.Olive);

    /// <summary>Draws one sentence, counted from 0.</summary>
    public void Draw(Document document, int number)
    {
        Sentence sentence = document.Sentences[number];
        string text = string.Join(' ', document.TextOf(sentence.Span).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Line([($"{number + 1}", Strong), ("  ", Style.Plain), (Drawing.Safe(text), Style.Plain)]);
        string[] names = NamesOf(document, sentence);
        Cell[][] rows = Rows(document, sentence, names);
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Width))];
        foreach (Cell[] row in rows)
        {
            List<(string, Style)> line = [];
            for (int column = 0; column < row.Length; column++)
            {
                bool isLast = row.Skip(column + 1).All(cell => cell.Width == 0);
                string fill = isLast ? "" : new string(' ', widths[column] - row[column].Width + 2);
                line.AddRange(row[column].Parts);
                line.Add((fill, Style.Plain));
            }

            Line(line);
        }

        Listing("names", document.Names.ToArray().Where(n => sentence.Span.Overlaps(n.Span)).Select(n => $"{Text(document, n.Span)} ({Kind(n)})"));
        Listing("values", document.Values.ToArray().Where(v => sentence.Span.Overlaps(v.Span)).Select(v => $"{Text(document, v.Span)} ({ValueText.Of(v, TimexOf(v))})"));
    }

    private Timex? TimexOf(Value value) => timexes?.FirstOrDefault(t => t.Span.Overlaps(value.Span));

    private static Cell[][] Rows(Document document, Sentence sentence, string[] names)
    {
        string[] tree = TreeLines.Draw(document.Tokens, sentence.Span);
        Cell[][] rows = new Cell[tree.Length][];
        int digits = $"{tree.Length}".Length;
        for (int i = 0; i < rows.Length; i++)
        {
            Token token = document.Tokens[sentence.Span.First + i];
            bool isName = names[i].Length > 0;
            string features = FeatureColumn.Of(token);
            rows[i] =
            [
                new([($"{i + 1}".PadLeft(digits), Faint)]),
                new([(tree[i] + " ", Faint), (Drawing.Safe(token.Form), isName ? Olive : Strong)]),
                new([(token.Relation, Teal)]),
                new([(token.Upos.ToString().ToUpperInvariant(), Style.Plain)]),
                new([(token.Xpos, Style.Plain)]),
                new([(Drawing.Safe(token.Lemma), Style.Plain)]),
                new([(names[i], Olive)]),
                new([(features == "_" ? "" : features, Faint)]),
            ];
        }

        return rows;
    }

    /// <summary>For each token what name it stands in: <c>person</c> at its first, <c>·</c> at the others, empty outside.</summary>
    private static string[] NamesOf(Document document, Sentence sentence)
    {
        string[] names = new string[sentence.Span.Length];
        Array.Fill(names, "");
        foreach (Name name in document.Names)
        {
            for (int t = Math.Max(name.Span.First, sentence.Span.First); t < Math.Min(name.Span.End, sentence.Span.End); t++)
            {
                names[t - sentence.Span.First] = t == name.Span.First ? Kind(name) : "·";
            }
        }

        return names;
    }

    private static string Kind(Name name) => name.Kind.ToString().ToLowerInvariant();

    private static string Text(Document document, TokenSpan span) =>
        Drawing.Safe(string.Join(' ', document.TextOf(span).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private void Listing(string title, IEnumerable<string> items)
    {
        string all = string.Join(", ", items);
        if (all.Length > 0)
        {
            Line([($"{title}: ", Faint), (all, Style.Plain)]);
        }
    }

    private void Line(IEnumerable<(string Text, Style Style)> parts)
    {
        int room = width;
        foreach ((string text, Style style) in parts)
        {
            string shown = Cut(text, room);
            if (shown.Length > 0)
            {
                console.Write(new Text(shown, style));
            }

            room -= shown.Length == text.Length ? text.GetCellWidth() : room;
        }

        console.Write(new Text("\n"));
    }

    /// <summary>As much of a text as there is room for; an ellipsis at the end of what is cut.</summary>
    private static string Cut(string text, int room)
    {
        if (room <= 0 || text.Length == 0 || text.GetCellWidth() <= room)
        {
            return room <= 0 ? "" : text;
        }

        int length = Math.Min(text.Length, room - 1);
        while (length > 0 && (text.AsSpan(0, length).ToString().GetCellWidth() > room - 1 || char.IsHighSurrogate(text[length - 1])))
        {
            length--;
        }

        return text[..length] + "…";
    }

    /// <summary>What stands in one column of a row.</summary>
    private sealed record Cell((string Text, Style Style)[] Parts)
    {
        public int Width { get; } = Parts.Sum(part => part.Text.GetCellWidth());
    }
}
