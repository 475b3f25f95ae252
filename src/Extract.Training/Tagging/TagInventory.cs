using Extract.Language;
using Extract.Language.Tagging;
using Extract.Training.Learning;
using Extract.Training.Treebanks;

namespace Extract.Training.Tagging;

/// <summary>The tags of a treebank that are frequent enough to learn, and the number of each word's tag.</summary>
internal sealed class TagInventory
{
    private const int Rarest = 5;

    private readonly Dictionary<(string Upos, string Xpos), int> _numbers = [];
    private readonly List<Tag> _tags = [];

    public TagInventory(IReadOnlyList<TreebankSentence> sentences)
    {
        Dictionary<(string Upos, string Xpos), Dictionary<string, int>> counts = [];
        foreach (TreebankSentence sentence in sentences)
        {
            foreach (TreebankWord word in sentence.Words)
            {
                if (!counts.TryGetValue((word.Upos, word.Xpos), out Dictionary<string, int>? feats))
                {
                    counts.Add((word.Upos, word.Xpos), feats = new Dictionary<string, int>(StringComparer.Ordinal));
                }

                feats[word.Feats] = feats.GetValueOrDefault(word.Feats) + 1;
            }
        }

        foreach (KeyValuePair<(string Upos, string Xpos), Dictionary<string, int>> pair in counts
            .Where(p => p.Value.Values.Sum() >= Rarest)
            .OrderByDescending(p => p.Value.Values.Sum()).ThenBy(p => p.Key.Upos + p.Key.Xpos, StringComparer.Ordinal))
        {
            _numbers.Add(pair.Key, _tags.Count);
            _tags.Add(new Tag(Enum.Parse<Upos>(pair.Key.Upos, ignoreCase: true), pair.Key.Xpos, FeatureNames.Shared(pair.Value)));
        }

        Set = new TagSet([.. _tags]);
    }

    public TagSet Set { get; }

    /// <summary>The number of a word's tag, -1 for one too rare to learn.</summary>
    public int NumberOf(TreebankWord word) => _numbers.GetValueOrDefault((word.Upos, word.Xpos), -1);

    public void Write(ModelWriter writer)
    {
        writer.Write(_tags.Count);
        foreach (Tag tag in _tags)
        {
            writer.Write((byte)tag.Upos);
            writer.Write(tag.Xpos);
            writer.Write((int)tag.Features);
        }
    }
}
