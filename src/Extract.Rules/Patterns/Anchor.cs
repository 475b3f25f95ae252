using Extract.Rules.Lexicons;

namespace Extract.Rules.Patterns;

/// <summary>
/// The words and mentions one of which every match of a pattern holds, and how far from its start: where none of them stands, the
/// pattern need not be tried. Frozen.
/// </summary>
internal sealed class Anchor
{
    private const int Sentence = 25;

    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lemmas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private readonly HashSet<Lexicon> _lexicons = [];

    private Anchor(Need need, IReadOnlyList<Need> others)
    {
        (Least, Most, Others) = (need.Least, need.Most, others);
        List<object> all = [];
        need.AddTo(all);
        foreach (object one in all)
        {
            switch (one)
            {
                case FormTest form:
                    _forms.UnionWith(form.Forms);
                    break;
                case LemmaTest lemma:
                    _lemmas.UnionWith(lemma.Lemmas);
                    break;
                case LexiconTest lexicon:
                    _lexicons.Add(lexicon.Lexicon);
                    break;
                case Lexicon lexicon:
                    _lexicons.Add(lexicon);
                    break;
                default:
                    _labels.Add((string)one);
                    break;
            }
        }
    }

    /// <summary>Lower-case forms.</summary>
    public IReadOnlyCollection<string> Forms => _forms;

    public IReadOnlyCollection<string> Lemmas => _lemmas;

    /// <summary>Labels of mentions that start there.</summary>
    public IReadOnlyCollection<string> Labels => _labels;

    /// <summary>Lexicons an entry of which starts there.</summary>
    public IReadOnlyCollection<Lexicon> Lexicons => _lexicons;

    /// <summary>What else every match holds, the rarest first.</summary>
    public IReadOnlyList<Need> Others { get; }

    /// <summary>The fewest tokens between the match's start and the anchor.</summary>
    public int Least { get; }

    /// <summary>The most tokens between them; <see cref="Need.Endless"/> when there is no bound.</summary>
    public int Most { get; }

    /// <summary>The anchor of a pattern that needs something: what is rarest, and leaves few starts to try; null when it needs nothing.</summary>
    public static Anchor? Of(Part whole)
    {
        Need? best = whole.Needs.MinBy(n => n.Share * (1 + (Math.Min(n.Most, Sentence) / 8.0)));
        return best is null ? null : new Anchor(best, [.. whole.Needs.Where(n => n != best)]);
    }
}
