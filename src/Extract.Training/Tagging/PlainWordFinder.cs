using Extract.Language.Tagging;
using Extract.Training.Treebanks;

namespace Extract.Training.Tagging;

/// <summary>Finds the frequent forms that have one tag, but for slips of the annotators.</summary>
internal static class PlainWordFinder
{
    private const int Frequent = 60;
    private const int SlipsPerTenThousand = 15;

    public static PlainWords Find(IReadOnlyList<TreebankSentence> sentences, WordTraits[][] traits, TagInventory tags)
    {
        SortedDictionary<uint, Dictionary<int, int>> counts = [];
        for (int s = 0; s < traits.Length; s++)
        {
            for (int i = 0; i < traits[s].Length; i++)
            {
                uint form = traits[s][i].Word.FormHash;
                if (!counts.TryGetValue(form, out Dictionary<int, int>? of))
                {
                    counts.Add(form, of = []);
                }

                int tag = tags.NumberOf(sentences[s].Words[i]);
                of[tag] = of.GetValueOrDefault(tag) + 1;
            }
        }

        Dictionary<uint, int> plain = [];
        foreach ((uint form, Dictionary<int, int> of) in counts)
        {
            int total = of.Values.Sum();
            (int tag, int times) = of.MaxBy(t => t.Value);
            if (tag >= 0 && total >= Frequent && (total - times) * 10_000 <= total * SlipsPerTenThousand)
            {
                plain.Add(form, tag);
            }
        }

        return new PlainWords(plain);
    }

    /// <summary>Writes what <see cref="PlainWords.Read"/> reads.</summary>
    public static void Write(PlainWords plain, Learning.ModelWriter writer)
    {
        writer.Write(plain.Tags.Count);
        foreach ((uint form, int tag) in plain.Tags.OrderBy(t => t.Key))
        {
            writer.Write((int)form);
            writer.Write(tag);
        }
    }
}
