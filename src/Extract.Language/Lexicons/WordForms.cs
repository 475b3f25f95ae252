using Extract.Language.Tokenizing;

namespace Extract.Language.Lexicons;

/// <summary>
/// Finds the traits of a form, and keeps them for the next time it is met. Holds at most <see cref="Slots"/> forms and forgets one for
/// another. Thread-safe without locks: an entry is published whole, and it is all the same who made it.
/// </summary>
internal sealed class WordForms(Lexicon lexicon)
{
    private const int Slots = 1 << 15;
    private const int Ways = 4;
    private const int LongestKept = 40;

    private readonly WordForm?[] _slots = new WordForm?[Slots];
    private readonly GluedWords _glued = new(lexicon);

    /// <summary>Which of a full set's forms is forgotten next; threads may race for it, as no result depends on it.</summary>
    private int _turn;

    /// <summary>The traits of a form that <see cref="CleanText"/> has cleaned.</summary>
    public WordForm Of(ReadOnlySpan<char> form)
    {
        uint hash = HashOf(form);
        int set = (int)(hash >> 17) & (Slots - Ways);
        Span<WordForm?> ways = _slots.AsSpan(set, Ways);
        for (int i = 0; i < Ways; i++)
        {
            WordForm? kept = Volatile.Read(ref ways[i]);
            if (kept is null)
            {
                break;
            }

            if (form.SequenceEqual(kept.Form))
            {
                return kept;
            }
        }

        WordForm made = Make(form);
        if (form.Length <= LongestKept)
        {
            int free = 0;
            while (free < Ways && ways[free] is not null)
            {
                free++;
            }

            Volatile.Write(ref ways[free < Ways ? free : _turn++ & (Ways - 1)], made);
        }

        return made;
    }

    private static uint HashOf(ReadOnlySpan<char> form)
    {
        uint hash = 2166136261u;
        foreach (char c in form)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (hash ^ (hash >> 15)) * 0x85EBCA6Bu;
    }

    private WordForm Make(ReadOnlySpan<char> form)
    {
        Span<char> small = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        for (int i = 0; i < form.Length; i++)
        {
            small[i] = char.ToLowerInvariant(form[i]);
        }

        bool known = lexicon.TryFind(small, out WordEntry entry);
        string lower = known ? entry.Word : small.ToString();
        string text = form.SequenceEqual(small) ? lower : form.ToString();
        bool letter = form.Length > 0 && char.IsLetter(form[0]);
        int multiword = letter && form.Length > 1 ? Multiwords.SplitAt(small) : 0;
        int glue = multiword == 0 && letter && form.IndexOfAny("./@:_'-") < 0 ? _glued.SplitAt(form, small) : 0;
        return new WordForm(text, lower, entry, known, lexicon) { MultiwordSplit = multiword, GlueSplit = glue };
    }
}
