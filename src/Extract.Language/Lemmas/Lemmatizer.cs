using Extract.Language.Learning;
using Extract.Language.Lexicons;

namespace Extract.Language.Lemmas;

/// <summary>How a form becomes its lemma.</summary>
/// <param name="Cut">Letters to take off the end.</param>
/// <param name="Append">Letters to put in their place.</param>
/// <param name="Case">0 lower case, 1 first letter capital, 2 as written.</param>
internal readonly record struct LemmaScript(int Cut, string Append, int Case);

/// <summary>
/// Lemmas by learned suffix rules; a whole word is the longest suffix, so that exceptions need no place of their own. Thread-safe.
/// </summary>
internal sealed class Lemmatizer
{
    public const string Kind = "lemmas";
    public const char WholeWord = '^';
    public const int LongestSuffix = 6;
    private const int Capitals = 2;

    private readonly LemmaScript[] _scripts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rules;

    private readonly Lexicon _lexicon;

    public Lemmatizer(LemmaScript[] scripts, Dictionary<string, int> rules, Lexicon lexicon)
    {
        _lexicon = lexicon;
        _scripts = scripts;
        _rules = rules.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Lemmatizer Read(ModelReader reader, Lexicon lexicon)
    {
        LemmaScript[] scripts = new LemmaScript[reader.ReadInt()];
        for (int i = 0; i < scripts.Length; i++)
        {
            scripts[i] = new LemmaScript(reader.ReadInt(), reader.ReadString(), reader.ReadByte());
        }

        int count = reader.ReadInt();
        Dictionary<string, int> rules = new(count, StringComparer.Ordinal);
        string key = "";
        for (int i = 0; i < count; i++)
        {
            int shared = reader.ReadInt();
            key = string.Concat(key.AsSpan(0, shared), reader.ReadText());
            rules.Add(key, reader.ReadInt());
        }

        return new Lemmatizer(scripts, rules, lexicon);
    }

    /// <summary>How a word is written: 0 small or capital only for standing first, 1 capital inside a sentence, 2 all capitals.</summary>
    public static int CaseOf(string form, bool first) =>
        !char.IsUpper(form[0]) ? 0 : form.Length > 1 && form.AsSpan().IndexOfAnyInRange('a', 'z') < 0 ? Capitals : first ? 0 : 1;

    /// <summary>The lemma of a word with a tag.</summary>
    public string Lemma(string form, string lower, int tag, bool first)
    {
        if (lower.Length > 60)
        {
            return form;
        }

        Span<char> key = stackalloc char[lower.Length + 2];
        lower.CopyTo(key[2..]);
        key[0] = (char)('0' + tag * 3 + CaseOf(form, first));
        key[1] = WholeWord;
        if (_rules.TryGetValue(key, out int whole))
        {
            return Apply(_scripts[whole], form, lower);
        }

        if (CaseOf(form, first) == Capitals)
        {
            // "HAS": what a word in small letters is says more than how other words in capitals end.
            key[0] = (char)('0' + (tag * 3));
            if (_rules.TryGetValue(key, out whole) && Apply(_scripts[whole], form, lower) is string lemma && lemma != lower)
            {
                return lemma;
            }

            key[0] = (char)('0' + (tag * 3) + Capitals);
        }

        for (int length = Math.Min(LongestSuffix, lower.Length); length >= 0; length--)
        {
            // The tag stands before the suffix in place of the letter there, which is put back for the next, shorter one.
            Span<char> suffix = key[(key.Length - length - 1)..];
            char kept = suffix[0];
            suffix[0] = key[0];
            if (_rules.TryGetValue(suffix, out int rule))
            {
                return VerbStems.Restore(Apply(_scripts[rule], form, lower), lower, _lexicon);
            }

            suffix[0] = kept;
        }

        return lower;
    }

    private static string Apply(LemmaScript script, string form, string lower)
    {
        int keep = lower.Length - script.Cut;
        if (keep < 0 || keep + script.Append.Length == 0)
        {
            return lower;
        }

        string source = script.Case == 2 ? form : lower;
        if (script.Cut == 0 && script.Append.Length == 0 && script.Case != 1)
        {
            return source;
        }

        string lemma = string.Concat(source.AsSpan(0, keep), script.Append);
        return script.Case == 1 && lemma.Length > 0 ? string.Concat(char.ToUpperInvariant(lemma[0]).ToString(), lemma.AsSpan(1)) : lemma;
    }
}
