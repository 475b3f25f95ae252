using Extract.Language;
using Extract.Language.Names;
using Extract.Training.Treebanks;

namespace Extract.Training.Names;

/// <summary>
/// What a treebank without names still tells of them: words that are no proper nouns stand outside; of runs of proper nouns the word
/// lists know some. Thread-safe.
/// </summary>
internal static class ProperNouns
{
    /// <summary>Stands at words of which nothing is known: stretches that hold such a word teach nothing.</summary>
    public const ushort Unknown = (1 << NameLabels.Count) - 1;

    private const NameHint BigPlace = NameHint.Country | NameHint.City;

    /// <summary>Reads a CoNLL-U file; proper nouns that no list knows are <see cref="Unknown"/>.</summary>
    public static List<NameExample> Read(string path, float weight)
    {
        List<TreebankSentence> sentences = ConlluReader.Read(path);
        HashSet<string> surnames = new(StringComparer.Ordinal);
        foreach (TreebankSentence sentence in sentences)
        {
            ushort[] allowed = Allowed(sentence.Words, surnames);
            for (int i = 1; i < allowed.Length; i++)
            {
                bool ends = i + 1 == allowed.Length || allowed[i + 1] != allowed[i];
                if (ends && allowed[i] == 1 << NameLabels.Inside(NameKind.Person) && sentence.Words[i].Form.Length > 2)
                {
                    surnames.Add(sentence.Words[i].Form);
                }
            }
        }

        return [.. sentences.Select(s => new NameExample(
            [.. s.Words.Select(static w => w.Form)], [.. s.Words.Select(static w => w.SpaceAfter)], Allowed(s.Words, surnames), $"bank-{s.Document}", weight))];
    }

    private static ushort[] Allowed(TreebankWord[] words, HashSet<string> surnames)
    {
        ushort[] allowed = new ushort[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            allowed[i] = IsProper(words, i) || IsInner(words, i) ? Unknown : (ushort)1;
        }

        for (int i = 0; i < words.Length;)
        {
            int end = i;
            while (end < words.Length && IsProper(words, end))
            {
                end++;
            }

            bool alone = end > i && (i == 0 || allowed[i - 1] == 1) && (end == words.Length || allowed[end] == 1);
            if (alone)
            {
                Type(words, allowed, i, end, surnames);
            }

            i = end + 1;
        }

        return allowed;
    }

    private static void Type(TreebankWord[] words, ushort[] allowed, int first, int end, HashSet<string> surnames)
    {
        string[] forms = [.. words.Select(static w => w.Form)];
        while (end - first > 1 && (HintsOf(forms[first]) & (NameHint.Title | NameHint.Given)) == NameHint.Title)
        {
            allowed[first++] = 1;
            if (HintsOf(forms[first - 1]) != NameHint.None && end - first <= 2 && char.IsUpper(forms[first][0]) && (HintsOf(forms[first]) & NameHint.OrganizationHead) == 0)
            {
                Mark(allowed, first, end, NameKind.Person);
                return;
            }
        }

        NameHint head = HintsOf(forms[end - 1]);
        NameHint start = HintsOf(forms[first]);
        bool whole = NameLexicon.Default.MatchPlace(forms.AsSpan(first), out NameHint known) == end - first;
        if (end - first == 1 && (head & (NameHint.Calendar | NameHint.Demonym)) != 0 && (known & NameHint.Country) == 0)
        {
            allowed[first] = (head & (NameHint.Given | NameHint.Surname)) == 0 ? (ushort)1 : Unknown;
        }
        else if (whole && (known & NameHint.Organization) != 0)
        {
            Mark(allowed, first, end, NameKind.Organization);
        }
        else if (whole && (known & (BigPlace | NameHint.Region)) != 0 && (start & (NameHint.Given | NameHint.Surname)) == 0)
        {
            Mark(allowed, first, end, NameKind.Place);
        }
        else if ((start & NameHint.Given) != 0 && end - first is 2 or 3 && (head & (NameHint.OrganizationHead | NameHint.FacilityHead | NameHint.PlaceHead | NameHint.EventHead)) == 0 && (known & BigPlace) == 0)
        {
            Mark(allowed, first, end, NameKind.Person);
        }
        else if (end - first == 1 && (start & NameHint.Given) != 0 && known == NameHint.None)
        {
            Mark(allowed, first, end, NameKind.Person);
        }
        else if (end - first == 1 && known == NameHint.None && surnames.Contains(forms[first]))
        {
            Mark(allowed, first, end, NameKind.Person);
        }
        else if (end - first == 1 && known == NameHint.None && words[first].Xpos == "NNPS")
        {
            allowed[first] = 1;
        }
        else if (end - first > 1 && (head & NameHint.OrganizationHead) != 0)
        {
            Mark(allowed, first, end, NameKind.Organization);
        }
    }

    private static void Mark(ushort[] allowed, int first, int end, NameKind kind)
    {
        for (int i = first; i < end; i++)
        {
            allowed[i] = (ushort)(1 << (i == first ? NameLabels.Begin(kind) : NameLabels.Inside(kind)));
        }
    }

    private static NameHint HintsOf(string form) => NameLexicon.Default[form.ToLowerInvariant()];

    private static bool IsProper(TreebankWord[] words, int i) => i >= 0 && i < words.Length && words[i].Xpos is "NNP" or "NNPS";

    /// <summary>A word between or beside proper nouns that a name may hold: "of", or a noun with a capital.</summary>
    private static bool IsInner(TreebankWord[] words, int i)
    {
        bool before = IsProper(words, i - 1) || IsProper(words, i - 2);
        bool after = IsProper(words, i + 1) || IsProper(words, i + 2);
        bool link = words[i].Form is "of" or "the" or "and" or "&" or "-" or "/" or "for" or "'s" or "de" or "al";
        bool capital = words[i].Form.Length > 1 && (char.IsUpper(words[i].Form[0]) || char.IsAsciiDigit(words[i].Form[0]));
        return (before && after && link) || ((before || after) && capital);
    }
}
