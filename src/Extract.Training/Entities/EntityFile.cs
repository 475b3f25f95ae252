using System.Globalization;
using System.Text;
using Extract.Knowledge;
using Extract.Knowledge.Profile;

namespace Extract.Training.Entities;

/// <summary>Makes <c>entity-weights.tsv</c>: weights with what they were learned from and how far they can be trusted.</summary>
public static class EntityFile
{
    /// <summary>The text of the file.</summary>
    /// <param name="corpora">Folders with <c>articles/</c>, <c>gold/</c> and <c>clusters/</c>.</param>
    /// <exception cref="Articles.InputException">Something in a folder cannot be read; names the file.</exception>
    public static string Learn(Extractor extractor, IReadOnlyList<string> corpora)
    {
        EntityCorpus corpus = new(extractor);
        List<EntityExample> examples = [.. corpora.SelectMany(corpus.Read)];
        StringBuilder text = new();
        text.Append("# Who is who: two entities of different articles are one when the sum of the weights of what holds of them is above 0.\n");
        text.Append("# Nature, feature, weight; natures that are not here have the weights of \"other\". Licence: MIT, as the corpus.\n");
        text.Append(CultureInfo.InvariantCulture, $"# Learned from {examples.Count} pairs of {examples.Select(e => e.Group).Distinct().Count()} clusters that are not held out, {examples.Count(e => !e.IsVaried)} of them as written, the others varied, by\n");
        text.Append("# extract train --only entities --corpus corpus -o src/Extract.Knowledge/Merging/Entities/Pairs\n");
        text.Append("# Pairs as written told right by weights that were learned without their cluster:\n");
        foreach (IGrouping<EntityNature, (EntityExample Example, bool Says)> nature in EntityTrainer.CrossValidate(examples).Where(p => !p.Example.IsVaried).GroupBy(p => p.Example.Nature).OrderBy(g => g.Key))
        {
            int both = nature.Count(p => p.Says && p.Example.AreOne);
            text.Append(CultureInfo.InvariantCulture, $"# {nature.Key.ToString().ToLowerInvariant(),-10} {nature.Count(),5} pairs, {nature.Count(p => p.Example.AreOne),4} of one:");
            text.Append(CultureInfo.InvariantCulture, $" precision {Share(both, nature.Count(p => p.Says)):0.000}, recall {Share(both, nature.Count(p => p.Example.AreOne)):0.000}\n");
        }

        return text.Append(EntityTrainer.Train(examples).Format()).ToString();
    }

    private static double Share(int part, int whole) => whole > 0 ? (double)part / whole : 1;
}
