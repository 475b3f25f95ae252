using Extract.Language;
using Extract.Language.Names;

namespace Extract.Training.Names;

/// <summary>Collects words and labels of one sentence; splits words at hyphens as the tokenizer does. Not thread-safe.</summary>
internal sealed class NameExampleBuilder
{
    /// <summary>Outside, or a name of a kind that the corpus does not mark.</summary>
    public const ushort OutsideOrUnmarked = (1 << NameLabels.Outside) | UnmarkedBegin | UnmarkedInside;

    private const ushort UnmarkedBegin = (1 << 7) | (1 << 9) | (1 << 11);
    private const ushort UnmarkedInside = (1 << 8) | (1 << 10) | (1 << 12);

    private readonly List<string> _forms = [];
    private readonly List<bool> _spaces = [];
    private readonly List<ushort> _allowed = [];

    public int Count => _forms.Count;

    /// <summary>Adds a word outside of names.</summary>
    public void AddOutside(string form, bool space, bool othersMarked) =>
        Add(form, space, othersMarked || !(char.IsUpper(form[0]) || char.IsDigit(form[0]) || form.Length < 3) ? (ushort)1 : OutsideOrUnmarked, 0);

    /// <summary>Adds a word of a name; kind null stands for any of the kinds that most corpora leave out.</summary>
    public void AddName(string form, bool space, NameKind? kind, bool begins)
    {
        ushort inside = kind is { } k ? (ushort)(1 << NameLabels.Inside(k)) : UnmarkedInside;
        ushort begin = kind is { } b ? (ushort)(1 << NameLabels.Begin(b)) : UnmarkedBegin;
        Add(form, space, begins ? begin : inside, inside);
    }

    public NameExample Take(string document, float weight = 1)
    {
        NameExample example = new([.. _forms], [.. _spaces], [.. _allowed], document, weight);
        _forms.Clear();
        _spaces.Clear();
        _allowed.Clear();
        return example;
    }

    private void Add(string form, bool space, ushort allowed, ushort rest)
    {
        form = form switch
        {
            "``" or "''" or "“" or "”" => "\"",
            "’" or "‘" => "'",
            "-LRB-" => "(",
            "-RRB-" => ")",
            _ => form.Replace('’', '\''),
        };
        int start = 0;
        for (int i = 1; i < form.Length - 1 && !form.Contains('/', StringComparison.Ordinal); i++)
        {
            if (form[i] == '-' && char.IsLetter(form[i - 1]) && char.IsLetterOrDigit(form[i + 1]))
            {
                Piece(form[start..i], false, start == 0 ? allowed : rest, allowed);
                Piece("-", false, rest, allowed);
                start = i + 1;
            }
        }

        if (form.Length > start + 3 && form.EndsWith("'s", StringComparison.OrdinalIgnoreCase))
        {
            Piece(form[start..^2], false, start == 0 ? allowed : rest, allowed);
            Piece(form[^2..], space, rest, allowed);
            return;
        }

        Piece(form[start..], space, start == 0 ? allowed : rest, allowed);
    }

    private void Piece(string form, bool space, ushort allowed, ushort whole)
    {
        _forms.Add(string.Intern(form));
        _spaces.Add(space);
        _allowed.Add(allowed == 0 ? whole : allowed);
    }
}
