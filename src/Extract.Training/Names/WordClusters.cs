namespace Extract.Training.Names;

/// <summary>
/// Clusters words by the company they keep: the exchange algorithm for class bigrams (Kneser and Ney, 1993), then the same over the
/// clusters for coarser ones and over those again. Deterministic; thread-safe.
/// </summary>
internal static class WordClusters
{
    private const int Fine = 254;
    private const int Middle = 64;
    private const int Coarse = 16;
    private const int Fewest = 3;
    private const int Rounds = 8;

    /// <summary>Clusters of the words of sentences in lower case: the coarse one, the middle one and the fine one, counted from 1, in a byte each.</summary>
    public static Dictionary<string, uint> Learn(IEnumerable<IReadOnlyList<string>> sentences)
    {
        List<IReadOnlyList<string>> all = [.. sentences];
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string word in all.SelectMany(static s => s))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        string[] words = [.. counts.Where(static c => c.Value >= Fewest).OrderByDescending(static c => c.Value).ThenBy(static c => c.Key, StringComparer.Ordinal).Select(static c => c.Key)];
        Dictionary<string, int> ids = words.Select(static (w, i) => (w, i)).ToDictionary(static p => p.w, static p => p.i, StringComparer.Ordinal);

        // The edges of sentences and rare words are two words more, each a cluster of its own.
        int edge = words.Length;
        int rare = edge + 1;
        Dictionary<(int, int), int> pairs = [];
        foreach (IReadOnlyList<string> sentence in all)
        {
            int before = edge;
            foreach (string word in sentence)
            {
                int id = ids.GetValueOrDefault(word, rare);
                pairs[(before, id)] = pairs.GetValueOrDefault((before, id)) + 1;
                before = id;
            }

            pairs[(before, edge)] = pairs.GetValueOrDefault((before, edge)) + 1;
        }

        int[] fine = Exchange(pairs, words.Length, Fine);
        int[] middle = Exchange(Group(pairs, fine), Fine, Middle);
        int[] coarse = Exchange(Group(Group(pairs, fine), middle), Middle, Coarse);
        Dictionary<string, uint> clusters = new(StringComparer.Ordinal);
        for (int w = 0; w < words.Length; w++)
        {
            int f = fine[w];
            int m = middle[f];
            clusters[words[w]] = (uint)(((coarse[m] + 1) << 16) | ((m + 1) << 8) | (f + 1));
        }

        return clusters;
    }

    /// <summary>Moves each item to the cluster that makes the pairs likeliest, again and again. Items beyond the count keep clusters of their own behind the others.</summary>
    private static int[] Exchange(Dictionary<(int First, int Second), int> pairs, int items, int clusters)
    {
        int all = clusters + 2;
        int[] of = new int[items + 2];
        for (int i = 0; i < items; i++)
        {
            of[i] = i % clusters;
        }

        (of[items], of[items + 1]) = (clusters, clusters + 1);
        List<(int Item, int Count)>[] after = [.. of.Select(static _ => new List<(int, int)>())];
        List<(int Item, int Count)>[] before = [.. of.Select(static _ => new List<(int, int)>())];
        int[] own = new int[items + 2];
        int[] totals = new int[items + 2];
        int[,] joint = new int[all, all];
        int[] sums = new int[all];
        foreach (((int a, int b), int n) in pairs.OrderBy(static p => p.Key))
        {
            joint[of[a], of[b]] += n;
            sums[of[a]] += n;
            totals[a] += n;
            if (a == b)
            {
                own[a] += n;
                continue;
            }

            after[a].Add((b, n));
            before[b].Add((a, n));
        }

        double[] log = new double[sums.Sum() + 1];
        for (int n = 2; n < log.Length; n++)
        {
            log[n] = n * Math.Log(n);
        }

        int[] next = new int[all];
        int[] previous = new int[all];
        List<int> nexts = [];
        List<int> previouses = [];
        for (int round = 0; round < Rounds; round++)
        {
            int moved = 0;
            for (int w = 0; w < items; w++)
            {
                Collect(after[w], of, next, nexts);
                Collect(before[w], of, previous, previouses);
                int old = of[w];
                Move(joint, sums, old, -1, next, nexts, previous, previouses, own[w], totals[w]);
                int best = old;
                double top = double.NegativeInfinity;
                for (int c = 0; c < clusters; c++)
                {
                    double gain = -2 * (log[sums[c] + totals[w]] - log[sums[c]]);
                    foreach (int k in nexts)
                    {
                        int n = joint[c, k];
                        int add = next[k] + (k == c ? own[w] + previous[c] : 0);
                        gain += log[n + add] - log[n];
                    }

                    foreach (int k in previouses)
                    {
                        if (k != c || next[c] == 0)
                        {
                            int n = joint[k, c];
                            int add = previous[k] + (k == c ? own[w] : 0);
                            gain += log[n + add] - log[n];
                        }
                    }

                    if (own[w] > 0 && next[c] == 0 && previous[c] == 0)
                    {
                        gain += log[joint[c, c] + own[w]] - log[joint[c, c]];
                    }

                    if (gain > top + 1e-9)
                    {
                        top = gain;
                        best = c;
                    }
                }

                Move(joint, sums, best, 1, next, nexts, previous, previouses, own[w], totals[w]);
                of[w] = best;
                moved += best == old ? 0 : 1;
                Clear(next, nexts);
                Clear(previous, previouses);
            }

            if (moved * 200 < items)
            {
                break;
            }
        }

        return of;
    }

    private static void Collect(List<(int Item, int Count)> neighbours, int[] of, int[] counts, List<int> seen)
    {
        foreach ((int item, int count) in neighbours)
        {
            if (counts[of[item]] == 0)
            {
                seen.Add(of[item]);
            }

            counts[of[item]] += count;
        }
    }

    private static void Clear(int[] counts, List<int> seen)
    {
        foreach (int k in seen)
        {
            counts[k] = 0;
        }

        seen.Clear();
    }

    private static void Move(int[,] joint, int[] sums, int cluster, int sign, int[] next, List<int> nexts, int[] previous, List<int> previouses, int own, int total)
    {
        foreach (int k in nexts)
        {
            joint[cluster, k] += sign * next[k];
        }

        foreach (int k in previouses)
        {
            joint[k, cluster] += sign * previous[k];
        }

        joint[cluster, cluster] += sign * own;
        sums[cluster] += sign * total;
    }

    private static Dictionary<(int, int), int> Group(Dictionary<(int First, int Second), int> pairs, int[] of)
    {
        Dictionary<(int, int), int> grouped = [];
        foreach (((int a, int b), int n) in pairs)
        {
            (int, int) key = (of[a], of[b]);
            grouped[key] = grouped.GetValueOrDefault(key) + n;
        }

        return grouped;
    }
}
