using Extract.Articles;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Tests.Exchange;

/// <summary>An article of odd words with odd gold on it, a function of the seed.</summary>
internal sealed class GeneratedGold
{
    private static readonly string[] _words =
        ["Anna", "Berg", "plays", "𝄞music", "in", "the", "Aula,", "😀", "O'Neil", "Łódź", "said:", "\"no\"", "naïve", "#1", "é", "{x}", "Bo", "flute", "👩‍🚀s", "a:b", "-", "--"];

    private static readonly string[] _spaces = [" ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "  ", "\u00a0"];

    private static readonly string[] _odd =
        ["yes", "010", "18:40", "1e3", "null", "~", "a: b", "- x", "#", "\"q\" \\", "it's", "line\nbreak", "😀 𝔸", "{a, b}", "[x]", "2013-11-09", "*", "&a", "%", "Großer  Saal", "x ", " y", "\u0085", "\ufeffz", "@", "`"];

    private readonly Random _dice;

    public GeneratedGold(int seed)
    {
        _dice = new Random(seed);
        string text = string.Concat(Enumerable.Range(0, _dice.Next(1, 40)).SelectMany(_ => new[] { Pick(_words), Pick(_spaces) }));
        Article = new Article("one", _dice.Next(3) == 0 ? "\n " + text : text);
        List<GoldEntity> entities = [.. Enumerable.Range(0, _dice.Next(0, 6)).Select(i => new GoldEntity(
            $"{(_dice.Next(4) == 0 ? Pick(_odd).Trim() + "-" : "e")}{i}", Pick(Small.Schema.EntityTypes), [.. Enumerable.Range(0, _dice.Next(1, 4)).Select(_ => Name())]))];
        Gold = new GoldArticle(_dice.Next(5) == 0 ? Pick(_odd) : "one", [.. Enumerable.Range(0, _dice.Next(0, 8)).Select(_ => Fact(entities))])
        {
            Entities = entities,
            Undertaking = _dice.Next(3) switch { 0 => null, 1 => Pick(_odd), _ => Tour(entities) },
            IsReviewed = _dice.Next(4) > 0,
        };
    }

    public Article Article { get; }

    public GoldArticle Gold { get; }

    private static string? Tour(List<GoldEntity> entities) => entities.Find(entity => entity.Type == "tour")?.Id;

    private T Pick<T>(IReadOnlyList<T> from) => from[_dice.Next(from.Count)];

    private string Name() => _dice.Next(5) switch
    {
        0 => Pick(_odd),
        1 => Words(1),
        2 => Words(2),
        _ => Pick(["Anna Berg", "Anna", "Berg", "the Aula", "Bo", "Nobody", "music"]),
    };

    /// <summary>Some words of the text, spaced as they are there.</summary>
    private string Words(int most)
    {
        string[] words = Article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int start = _dice.Next(words.Length);
        int count = Math.Min(_dice.Next(1, most + 1), words.Length - start);
        int from = 0;
        for (int i = 0; i < start; i++)
        {
            from = Article.Text.IndexOf(words[i], from, StringComparison.Ordinal) + words[i].Length;
        }

        int end = from;
        for (int i = start; i < start + count; i++)
        {
            end = Article.Text.IndexOf(words[i], end, StringComparison.Ordinal) + words[i].Length;
        }

        return _dice.Next(2) == 0 ? Article.Text[from..end].Trim() : string.Join(' ', words[start..(start + count)]);
    }

    private JudgedFact Fact(List<GoldEntity> entities)
    {
        FactType type = Pick(Small.Schema.FactTypes);
        List<Slot> slots = [];
        foreach (Role role in type.Roles.OrderBy(_ => _dice.Next()))
        {
            HashSet<string> used = new(StringComparer.Ordinal);
            for (int n = _dice.Next(0, 3); n > 0; n--)
            {
                if (role.Literals.Count > 0)
                {
                    string literal = _dice.Next(3) == 0 ? Pick(_odd) : Pick(["2013-11-09", "18:40+04:00", "PT4H", "82 1", "65000 km", "flute", "1120"]);
                    slots.Add(new Slot(role.Name, SlotValue.Text(literal), literal) { Filler = role.Accepts(LiteralKind.Time) ? new TimeFiller(literal) : new TextFiller(literal) });
                }
                else if (entities.Count > 0 && Pick(entities) is { } entity && used.Add(entity.Id))
                {
                    slots.Add(new Slot(role.Name, entity.Value, entity.Names[0]) { Filler = new EntityFiller(entity.Id) });
                }
            }
        }

        string evidence = _dice.Next(6) switch { 0 => "", 1 => Pick(_odd), _ => Words(6) };
        return new JudgedFact(type.Name, slots, Pick(Enum.GetValues<Status>()), _dice.Next(3) == 0, evidence)
        {
            Undertaking = _dice.Next(4) switch { 0 => Tour(entities), 1 => Pick(_odd), _ => null },
            IsReviewed = _dice.Next(4) > 0,
            By = _dice.Next(4) == 0 ? Pick(_odd) : null,
        };
    }
}
