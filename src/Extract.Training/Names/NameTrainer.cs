using Extract.Language.Names;

namespace Extract.Training.Names;

/// <summary>Turns examples into a <see cref="NameModel"/>. Deterministic; thread-safe.</summary>
public static class NameTrainer
{
    private const int Fewest = 2;

    /// <summary>Learns a model.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="plain">Sentences that show which words running text writes in lower case.</param>
    /// <param name="options">How hard to learn.</param>
    /// <param name="log">Told of progress.</param>
    public static NameModel Train(IReadOnlyList<NameExample> examples, IEnumerable<IReadOnlyList<string>> plain, NameTrainingOptions options, Action<string>? log = null)
    {
        uint[] common = CommonWords(plain);
        HashSet<uint> commonSet = [.. common];
        NameHint HintsOf(string lower) => NameLexicon.Default[lower] | (commonSet.Contains(NameModel.WordHash(lower)) ? NameHint.Common : NameHint.None);

        uint[][][] hashes = new uint[examples.Count][][];
        Dictionary<uint, int> counts = [];
        uint[] buffer = new uint[NameFeatures.Most];
        for (int e = 0; e < examples.Count; e++)
        {
            NameSentence sentence = new((string[])examples[e].Forms.Clone(), examples[e].SpaceAfter, HintsOf);
            NameFeatures features = new(sentence, buffer);
            hashes[e] = new uint[sentence.Length][];
            for (int i = 0; i < sentence.Length; i++)
            {
                hashes[e][i] = buffer[..features.Extract(i)];
                foreach (uint h in hashes[e][i])
                {
                    counts[h] = counts.GetValueOrDefault(h) + 1;
                }
            }
        }

        uint[] keys = [.. counts.Where(static c => c.Value >= Fewest).Select(static c => c.Key).Order()];
        Dictionary<uint, int> ids = [];
        for (int i = 0; i < keys.Length; i++)
        {
            ids[keys[i]] = i;
        }

        int[][][] rows = [.. hashes.Select(s => s.Select(w => w.Where(ids.ContainsKey).Select(h => ids[h]).ToArray()).ToArray())];
        log?.Invoke($"{examples.Count} sentences, {keys.Length} features");
        ConditionalRandomField field = new(keys.Length, options);
        Random random = new(20120727 ^ options.Seed);
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        for (int round = 0; round < options.Rounds; round++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (int e in order)
            {
                loss += field.Learn(Drop(rows[e], options.Dropout, random), examples[e].Allowed, examples[e].Weight);
            }

            log?.Invoke($"round {round + 1}: {loss:F0}");
        }

        return Pack(keys, field, common);
    }

    /// <summary>Leaves features out at random, so that no single one carries a name alone (Srivastava et al., 2014).</summary>
    private static int[][] Drop(int[][] rows, double share, Random random) =>
        share <= 0 ? rows : [.. rows.Select(w => w.Where(_ => random.NextDouble() >= share).ToArray())];

    private static NameModel Pack(uint[] keys, ConditionalRandomField field, uint[] common)
    {
        const int L = NameLabels.Count;
        float scale = Math.Min(0.03f, field.Weights.Max(Math.Abs) / 127);
        List<uint> kept = [];
        List<sbyte> rows = [];
        sbyte[] row = new sbyte[L];
        for (int i = 0; i < keys.Length; i++)
        {
            bool any = false;
            for (int label = 0; label < L; label++)
            {
                row[label] = (sbyte)Math.Clamp((int)MathF.Round(field.Weights[(i * L) + label] / scale), -127, 127);
                row[label] = Math.Abs(row[label]) > 2 ? row[label] : (sbyte)0;
                any |= Math.Abs(row[label]) > 5;
            }

            if (any)
            {
                kept.Add(keys[i]);
                rows.AddRange(row);
            }
        }

        return new NameModel([.. kept], [.. rows], scale, field.Transitions, common);
    }

    private static uint[] CommonWords(IEnumerable<IReadOnlyList<string>> plain)
    {
        Dictionary<string, (int Lower, int Upper)> seen = new(StringComparer.Ordinal);
        foreach (IReadOnlyList<string> sentence in plain)
        {
            for (int i = 1; i < sentence.Count; i++)
            {
                string form = sentence[i];
                if (form.Length > 0 && char.IsLetter(form[0]))
                {
                    (int lower, int upper) = seen.GetValueOrDefault(form.ToLowerInvariant());
                    seen[form.ToLowerInvariant()] = char.IsUpper(form[0]) ? (lower, upper + 1) : (lower + 1, upper);
                }
            }
        }

        return [.. seen.Where(static s => s.Value.Lower >= 2 && s.Value.Lower > s.Value.Upper).Select(static s => NameModel.WordHash(s.Key)).Distinct().Order()];
    }
}
