using System.Globalization;
using System.Text.RegularExpressions;
using Extract.Evaluation.Texts;

namespace Extract.Evaluation.Exchange.Brat;

/// <summary>The lines of a brat document by kind, each checked for its form. Not thread-safe.</summary>
internal sealed partial class BratLines
{
    private readonly string _file;
    private readonly string _text;
    private readonly CodePoints _points;

    /// <exception cref="ExchangeException">A line has not the form of its kind, or marks other words than it says; names the line.</exception>
    public BratLines(string file, string text, string annotations)
    {
        (_file, _text) = (file, text);
        _points = new CodePoints(text);
        string[] lines = annotations.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            Read(lines[i].TrimEnd('\r'), i + 1);
        }
    }

    /// <summary>Text-bound marks by id, in the order of their numbers.</summary>
    public SortedDictionary<int, BratMark> Marks { get; } = [];

    /// <summary>Events in the order of their numbers.</summary>
    public SortedDictionary<int, BratLink> Events { get; } = [];

    public List<BratLink> Relations { get; } = [];

    /// <summary>Marks that are equivalent, by number.</summary>
    public List<int[]> Equivalences { get; } = [];

    /// <summary>Values by target and name; an empty one for flags.</summary>
    public Dictionary<(string Target, string Name), string> Attributes { get; } = [];

    public Dictionary<string, ForeignNote> Notes { get; } = new(StringComparer.Ordinal);

    public ExchangeException Fault(int line, string message) => new(_file, line, 1, message);

    /// <summary>The number of a text-bound mark.</summary>
    public int Mark(string id, int line) => id.StartsWith('T') && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && Marks.ContainsKey(number)
        ? number
        : throw Fault(line, $"{id} is no text-bound mark of this document; draw the arrow to a mark of the text");

    [GeneratedRegex(@"^([TERAM])(\d+)\t([^ \t]+) ?([^\t]*)(?:\t(.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    private void Read(string line, int number)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (line[0] == '#')
        {
            string[] parts = line.Split('\t', 3);
            if (parts.Length == 3 && parts[1].Split(' ') is [BratNames.Notes, string target])
            {
                Notes[target] = new ForeignNote(parts[2], number, parts[0].Length + parts[1].Length + 3);
            }

            return;
        }

        if (line.StartsWith("*\t", StringComparison.Ordinal))
        {
            string[] ids = line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Equivalences.Add(Array.ConvertAll(ids[1..], id => int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : throw Fault(number, $"{id} is no mark; write T and its number")));
            return;
        }

        Match match = Line().Match(line);
        if (!match.Success)
        {
            throw Fault(number, "not a line of brat standoff; write an id, a tab, a type and what belongs to it");
        }

        string id = match.Groups[1].Value + match.Groups[2].Value;
        int key = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        string type = match.Groups[3].Value;
        string[] rest = match.Groups[4].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (id[0])
        {
            case 'T':
                Marks[key] = new BratMark(type, Span(match.Groups[4].Value, match.Groups[5].Value, id, number), number);
                break;
            case 'E':
                Events[key] = new BratLink(id, type.Split(':')[0], [.. rest.Prepend(type).Select(pair => Pair(pair, number))], number);
                break;
            case 'R':
                Relations.Add(new BratLink(id, type, [.. rest.Select(pair => Pair(pair, number))], number));
                break;
            default:
                Attributes[(rest.Length > 0 ? rest[0] : "", type)] = rest.Length > 1 ? rest[1] : "";
                break;
        }
    }

    private (string Role, string Target) Pair(string pair, int line) => pair.Split(':') is [string role, string target]
        ? (role, target)
        : throw Fault(line, $"\"{pair}\" is no argument; write ROLE:ID");

    /// <summary>From the first piece to the last, when the pieces have the words that the line says.</summary>
    private TextSpan Span(string offsets, string words, string id, int line)
    {
        List<TextSpan> pieces = [];
        foreach (string piece in offsets.Split(';'))
        {
            pieces.Add(piece.Split(' ') is [string start, string end]
                && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out int from)
                && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out int to)
                && _points.ToUnits(from, to) is { } span
                ? span
                : throw Fault(line, $"{id} marks \"{offsets}\", and the text has {_points.Count} characters; the .txt is another one, so export again"));
        }

        string marked = string.Join(' ', pieces.Select(piece => _text[piece.Start..piece.End]));
        return FoldedText.Fold(marked) == FoldedText.Fold(words)
            ? new TextSpan(pieces.Min(piece => piece.Start), pieces.Max(piece => piece.End))
            : throw Fault(line, $"{id} marks \"{FoldedText.Fold(marked)}\", but says \"{words}\"; the .txt is another one, so export again");
    }
}

/// <summary>A text-bound mark.</summary>
internal sealed record BratMark(string Type, TextSpan Span, int Line);

/// <summary>An event, its trigger the first argument, or a relation.</summary>
internal sealed record BratLink(string Id, string Type, IReadOnlyList<(string Role, string Target)> Arguments, int Line);
