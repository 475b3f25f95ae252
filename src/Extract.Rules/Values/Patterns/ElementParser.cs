using System.Globalization;
using Extract.Rules.Patterns;
using Extract.Rules.Values.Words;

namespace Extract.Rules.Values.Patterns;

/// <summary>Reads single elements: what stands in angle or square brackets, and literals. Not thread-safe.</summary>
/// <param name="words">Learns the literals.</param>
/// <param name="slots">Learns the captures.</param>
internal sealed class ElementParser(ValueWords words, List<string> slots)
{
    private static readonly Dictionary<string, ElementKind> _kinds = new(StringComparer.Ordinal)
    {
        ["number"] = ElementKind.Number,
        ["digits"] = ElementKind.Digits,
        ["decimal"] = ElementKind.Decimal,
        ["ordinal"] = ElementKind.Ordinal,
        ["day-number"] = ElementKind.DayNumber,
        ["year"] = ElementKind.Year,
        ["word"] = ElementKind.Word,
        ["name"] = ElementKind.Name,
        ["names"] = ElementKind.Names,
    };

    private static readonly string[] _places = ["start", "end", "line", "!start", "!end", "!line", "!glued"];

    /// <summary>A word, sign or figure; later pieces of one written run must stand close to the ones before.</summary>
    public IEnumerable<Element> Literal(string text, PieceTest[] tests)
    {
        bool isLater = false;
        foreach (Form form in FormCutter.Cut(text))
        {
            PieceTest[] all = isLater ? [.. tests, new PieceTest(TestKind.Glued, false)] : tests;
            yield return char.IsAsciiDigit(form.Text[0])
                ? new Element(ElementKind.Figure, -1, double.Parse(form.Text, CultureInfo.InvariantCulture), -1, all)
                : new Element(ElementKind.Literal, words.Literal(form.Text), 0, -1, all);
            isLater = true;
        }
    }

    /// <summary>What stands between square brackets by itself.</summary>
    public static Element Bare(PieceTest[] tests, string text) =>
        new(_places.Contains(text.Trim()) ? ElementKind.Place : ElementKind.Any, -1, 0, -1, tests);

    /// <summary>What stands between angle brackets: a class, with a name for the capture before a colon.</summary>
    public Element Class(string text, int at, PieceTest[] tests)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string type = (colon < 0 ? text : text[(colon + 1)..]).Trim();
        string slot = (colon < 0 ? text.TrimStart('@') : text[..colon]).Trim();
        int place = slots.IndexOf(slot);
        if (place < 0)
        {
            place = slots.Count;
            slots.Add(slot);
        }

        if (type.StartsWith('@'))
        {
            int value = Array.IndexOf(ValueType.Names, type[1..]);
            return value >= 0
                ? new Element(ElementKind.Value, value, 0, place, tests)
                : throw new PatternException(at, text.Length, $"there is no kind of value '{type}'{Nearest.Hint(type[1..], ValueType.Names)}");
        }

        if (_kinds.TryGetValue(type, out ElementKind kind))
        {
            return new Element(kind, -1, 0, place, tests);
        }

        int symbol = words.Class(type);
        return symbol >= 0
            ? new Element(ElementKind.Class, symbol, 0, place, tests)
            : throw new PatternException(at, text.Length, $"no lexicon of values has a class '{type}'{Nearest.Hint(type, [.. words.Classes, .. _kinds.Keys])}");
    }

    /// <summary>Tests as they stand between square brackets.</summary>
    public static PieceTest[] Tests(string text, int at)
    {
        List<PieceTest> tests = [];
        foreach (string part in text.Split(','))
        {
            string name = part.Trim();
            bool isDenied = name.StartsWith('!');
            name = isDenied ? name[1..] : name;
            int dots = name.IndexOf("..", StringComparison.Ordinal);
            if (name.StartsWith("len=", StringComparison.Ordinal) && int.TryParse(name.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out int length))
            {
                tests.Add(new PieceTest(TestKind.Length, isDenied, length));
            }
            else if (dots > 0 && double.TryParse(name.AsSpan(0, dots), CultureInfo.InvariantCulture, out double least)
                && double.TryParse(name.AsSpan(dots + 2), CultureInfo.InvariantCulture, out double most))
            {
                tests.Add(new PieceTest(TestKind.Between, isDenied, least, most));
            }
            else
            {
                tests.Add(name.Length > 0 && PieceTest.TryName(name, out TestKind kind)
                    ? new PieceTest(kind, isDenied)
                    : throw new PatternException(at, text.Length, $"there is no test '{name}'{Nearest.Hint(name, [.. Enum.GetNames<TestKind>().Select(n => n.ToLowerInvariant())])}"));
            }
        }

        return [.. tests];
    }
}
