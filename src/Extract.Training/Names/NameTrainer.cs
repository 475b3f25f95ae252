using Extract.Language;
using Extract.Language.Names;

namespace Extract.Training.Names;

/// <summary>Turns examples into a <see cref="NameModel"/>. Deterministic; thread-safe.</summary>
public static class NameTrainer
{
    private const int Fewest = 2;

    /// <summary>Outside and every label that begins a name.</summary>
    private const ushort Starts = 0b0_1010_1010_1011;

    /// <summary>Learns a model.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="words">What is known of words.</param>
    /// <param name="options">How hard to learn.</param>
    /// <param name="log">Told of progress.</param>
    internal static NameModel Train(IReadOnlyList<NameExample> examples, NameWords words, NameTrainingOptions options, Action<string>? log = null)
    {
        List<uint[][]> hashes = [];
        List<(ushort[] Allowed, float Weight)> targets = [];
        Dictionary<uint, int> counts = [];
        uint[] buffer = new uint[NameFeatures.Most];
        int lost = 0;
        foreach (NameExample example in examples)
        {
            NameReading reading = NameReading.Rent(example.Forms.Length);
            Token[] tokens = example.Tokens ?? [.. example.Forms.Select((f, i) => NameTagging.Untagged(f, example.SpaceAfter[i]))];
            NameSentence sentence = reading.Read(tokens, 0, words);
            NameFeatures features = new(sentence, buffer);
            foreach ((int first, int end) in Stretches(sentence))
            {
                ushort[] allowed = example.Allowed[first..end];
                if (allowed.Contains(ProperNouns.Unknown))
                {
                    continue;
                }

                if (IsCut(example.Allowed, first, end))
                {
                    lost++;
                    continue;
                }

                uint[][] stretch = new uint[end - first][];
                for (int i = first; i < end; i++)
                {
                    stretch[i - first] = buffer[..features.Extract(i)];
                    foreach (uint h in stretch[i - first])
                    {
                        counts[h] = counts.GetValueOrDefault(h) + 1;
                    }
                }

                hashes.Add(stretch);
                targets.Add((allowed, example.Weight));
            }

            reading.Return();
        }

        uint[] keys = [.. counts.Where(static c => c.Value >= Fewest).Select(static c => c.Key).Order()];
        Dictionary<uint, int> ids = [];
        for (int i = 0; i < keys.Length; i++)
        {
            ids[keys[i]] = i;
        }

        int[][][] rows = [.. hashes.Select(s => s.Select(w => w.Where(ids.ContainsKey).Select(h => ids[h]).ToArray()).ToArray())];
        log?.Invoke($"{examples.Count} sentences, {targets.Count} stretches, {lost} cut, {targets.Sum(static t => t.Allowed.Length)} candidates, {keys.Length} features");
        ConditionalRandomField field = new(keys.Length, options);
        Random random = new(20120727 ^ options.Seed);
        int[] order = [.. Enumerable.Range(0, targets.Count)];
        for (int round = 0; round < options.Rounds; round++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (int e in order)
            {
                loss += field.Learn(Drop(rows[e], options.Dropout, random), targets[e].Allowed, targets[e].Weight);
            }

            log?.Invoke($"round {round + 1}: {loss:F0}");
        }

        return Pack(keys, field, words);
    }

    /// <summary>Leaves features out at random, so that no single one carries a name alone (Srivastava et al., 2014).</summary>
    private static int[][] Drop(int[][] rows, double share, Random random) =>
        share <= 0 ? rows : [.. rows.Select(w => w.Where(_ => random.NextDouble() >= share).ToArray())];

    private static NameModel Pack(uint[] keys, ConditionalRandomField field, NameWords words)
    {
        const int L = NameLabels.Count;
        float scale = Math.Min(0.03f, field.Weights.Max(Math.Abs) / 127);
        List<uint> kept = [];
        List<sbyte> rows = [];
        sbyte[] row = new sbyte[NameModel.Stride];
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

        return new NameModel([.. kept], [.. rows], scale, field.Transitions, words);
    }

    private static List<(int First, int End)> Stretches(NameSentence sentence)
    {
        List<(int First, int End)> stretches = [];
        for (int i = 0; i < sentence.Length; i++)
        {
            int first = i;
            while (i < sentence.Length && sentence.Rows[i] >= 0)
            {
                i++;
            }

            if (i > first)
            {
                stretches.Add((first, i));
            }
        }

        return stretches;
    }

    /// <summary>Whether a name reaches out of a stretch.</summary>
    private static bool IsCut(ushort[] allowed, int first, int end) =>
        (allowed[first] & Starts) == 0 || (end < allowed.Length && (allowed[end] & Starts) == 0);

    /// <summary>Words that running text writes in lower case.</summary>
    public static uint[] CommonWords(IEnumerable<IReadOnlyList<string>> plain)
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

        return [.. seen.Where(static s => s.Value.Lower >= 2 && s.Value.Lower > s.Value.Upper).Select(static s => NameWords.Hash(s.Key)).Distinct().Order()];
    }
}
