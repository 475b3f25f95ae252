using Extract.Language.Learning;
using Extract.Language.Lemmas;

namespace Extract.Language.Lexicons;

/// <summary>
/// Everything that tokenizer, splitter, tagger and parser ask of a word's form alone, found once however often the form is met.
/// A pure function of form and lexicon, so it does not matter who makes it. Thread-safe: what is filled in later is filled in whole.
/// </summary>
internal sealed class WordForm
{
    public WordForm(string form, string lower, in WordEntry entry, bool known, Lexicon? lexicon)
    {
        Form = form;
        Lower = lower;
        Entry = entry;
        Lexicon = lexicon;
        Known = known ? 1u + ((uint)(entry.LowerShare + 2) / 4) : 0;
        LowerHash = FeatureHash.OfWord(FormShapes.Plain(lower));
        FormHash = FeatureHash.OfWord(form);
        Suffix2 = FeatureHash.OfWord(lower.AsSpan(Math.Max(0, lower.Length - 2)));
        Suffix3 = FeatureHash.OfWord(lower.AsSpan(Math.Max(0, lower.Length - 3)));
        Shape = FormShapes.Of(form);
        CaseVote = FormShapes.VoteOf(form);
        Marks = FormShapes.MarksOf(form);
        Cluster = lexicon?.Clusters.Of(LowerHash) ?? default;
        Verb = IrregularVerbs.Find(lower);
    }

    /// <summary>The word as written, quotes straight.</summary>
    public string Form { get; }

    /// <summary>The form in lower case; the lexicon's string where it has the word.</summary>
    public string Lower { get; }

    /// <summary>What the lexicon says; empty for an unknown word.</summary>
    public WordEntry Entry { get; }

    /// <summary>The lexicon that was asked; null for a word that is only spelled.</summary>
    public Lexicon? Lexicon { get; }

    /// <summary>0 for an unknown word, else 1 and a quarter of how often it is written in lower case.</summary>
    public uint Known { get; }

    public uint LowerHash { get; }

    public uint FormHash { get; }

    public uint Suffix2 { get; }

    public uint Suffix3 { get; }

    public uint Shape { get; }

    /// <summary>The classes of words that the word belongs to.</summary>
    public WordCluster Cluster { get; }

    /// <summary>1 for a word in capitals, -1 for one in small letters, 0 for one that tells nothing of how a sentence is written.</summary>
    public int CaseVote { get; }

    public FormMarks Marks { get; }

    /// <summary>The irregular verb that this is a form of, or null.</summary>
    public IrregularForm? Verb { get; }

    /// <summary>Where the form divides into the two words of a multiword token, or 0.</summary>
    public int MultiwordSplit { get; init; }

    /// <summary>Where two words are glued together for want of a blank, or 0.</summary>
    public int GlueSplit { get; init; }

    /// <summary>What a tagger gives this form for its own sake, kept by that tagger.</summary>
    public Tagging.FormScores? Scores { get; set; }

    /// <summary>What a parser's network makes of this form for its own sake, kept by that network.</summary>
    public Neural.FormProducts? Products { get; set; }

    /// <summary>Lemmas found so far, kept by an analyzer.</summary>
    public FormReading? Readings { get; set; }
}
