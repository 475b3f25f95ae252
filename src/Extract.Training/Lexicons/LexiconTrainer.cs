using Extract.Language.Lexicons;
using Extract.Language.Tokenizing;
using Extract.Training.Clusters;
using Extract.Training.Learning;
using Extract.Training.Tagging;
using Extract.Training.Treebanks;

namespace Extract.Training.Lexicons;

/// <summary>Counts the words of the training texts.</summary>
internal sealed class LexiconTrainer
{
    private const int EnoughToTell = 3;

    private readonly SortedDictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort> _tagSets = new(StringComparer.Ordinal);

    public static Lexicon Train(TrainingData data, TagInventory tags)
    {
        LexiconTrainer trainer = new();
        foreach (TreebankSentence sentence in data.Train)
        {
            trainer.Add(Treebank.Tokens(sentence), sentence, tags);
        }

        Tokenizer tokenizer = new(trainer.Build(tags));
        ClusterTrainer clusters = new();
        foreach (TreebankSentence sentence in data.Train)
        {
            clusters.Add(Treebank.Tokens(sentence));
        }

        foreach (string text in data.PlainTexts)
        {
            RawToken[] tokens = tokenizer.Tokenize(text);
            trainer.Add(tokens, null, tags);
            clusters.Add(tokens);
        }

        return trainer.Build(tags, clusters.Train());
    }

    public static void Write(Lexicon lexicon, ModelWriter writer)
    {
        WordEntry[] entries = [.. lexicon.Entries.OrderBy(e => e.Word, StringComparer.Ordinal)];
        writer.Write(entries.Length);
        string previous = "";
        foreach (WordEntry entry in entries)
        {
            int shared = entry.Word.AsSpan().CommonPrefixLength(previous);
            writer.Write(shared);
            writer.Write(entry.Word[shared..]);
            writer.Write(entry.Count);
            writer.Write(entry.Tags);
            writer.Write(entry.LowerShare);
            previous = entry.Word;
        }

        ClusterTrainer.Write(lexicon.Clusters, writer);
    }

    private void Add(RawToken[] tokens, TreebankSentence? sentence, TagInventory tags)
    {
        bool first = true;
        for (int i = 0; i < tokens.Length; i++)
        {
            RawToken token = tokens[i];
            if (token.Lower.Length > 40 || token.Lower.Length == 0)
            {
                continue;
            }

            if (!_tallies.TryGetValue(token.Lower, out Tally? tally))
            {
                _tallies.Add(token.Lower, tally = new Tally());
            }

            tally.Count++;
            if (!first)
            {
                tally.Inside++;
                tally.Small += char.IsUpper(token.Form[0]) ? 0 : 1;
            }

            int tag = sentence is null ? -1 : tags.NumberOf(sentence.Words[i]);
            if (tag >= 0)
            {
                tally.Tags[tag] = tally.Tags.GetValueOrDefault(tag) + 1;
                tally.Tagged++;
            }

            // In plain texts every mark that may end a sentence does.
            first = token.Form is "." or "!" or "?" or "\"" or "'" || (i + 1 < tokens.Length && tokens[i + 1].Before != LineBreak.None);
        }
    }

    private Lexicon Build(TagInventory tags, WordClusters? clusters = null)
    {
        List<WordEntry> entries = [];
        foreach (KeyValuePair<string, Tally> pair in _tallies)
        {
            Tally tally = pair.Value;
            int share = tally.Inside == 0 ? 8 : tally.Small * 15 / tally.Inside;
            entries.Add(new WordEntry(pair.Key, (byte)Math.Min(tally.Count, 255), TagsOf(tally), (byte)share));
        }

        return new Lexicon(entries, clusters);
    }

    private ushort TagsOf(Tally tally)
    {
        if (tally.Tagged < EnoughToTell)
        {
            return 0;
        }

        string key = string.Join(' ', tally.Tags.Where(t => t.Value * 20 >= tally.Tagged).OrderByDescending(t => t.Value).ThenBy(t => t.Key).Select(t => t.Key).Take(4));
        if (!_tagSets.TryGetValue(key, out ushort number))
        {
            _tagSets.Add(key, number = (ushort)(_tagSets.Count + 1));
        }

        return number;
    }

    private sealed class Tally
    {
        public Dictionary<int, int> Tags { get; } = [];

        public int Count { get; set; }

        public int Tagged { get; set; }

        public int Inside { get; set; }

        public int Small { get; set; }
    }
}
