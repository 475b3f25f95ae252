namespace Extract.Language.Neural;

/// <summary>The heaviest tree over a dense table of arcs, by contracting cycles (Chu and Liu 1965, Edmonds 1967). Thread-safe.</summary>
internal static class SpanningTree
{
    /// <summary>Finds the governor of each node.</summary>
    /// <param name="scores">Row by row for each of <paramref name="n"/> nodes the score of each governor, the root last; changed on the way.</param>
    /// <param name="n">Number of nodes without the root.</param>
    public static int[] Find(float[] scores, int n)
    {
        int size = n + 1;
        double[] best = new double[size * size];
        int[] childOf = new int[size * size];
        int[] headOf = new int[size * size];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < size; j++)
            {
                best[i * size + j] = scores[i * size + j];
                childOf[i * size + j] = i;
                headOf[i * size + j] = j;
            }
        }

        bool[] gone = new bool[size];
        int[] heads = new int[size];
        List<int>[] members = [.. Enumerable.Range(0, size).Select(i => new List<int> { i })];
        Solve(best, childOf, headOf, size, n, gone, members, heads);
        return heads;
    }

    private static void Solve(double[] best, int[] childOf, int[] headOf, int size, int root, bool[] gone, List<int>[] members, int[] heads)
    {
        int[] choice = new int[size];
        for (int i = 0; i < size; i++)
        {
            choice[i] = -1;
            for (int j = 0; j < size && i != root && !gone[i]; j++)
            {
                if (j != i && !gone[j] && (choice[i] < 0 || best[i * size + j] > best[i * size + choice[i]]))
                {
                    choice[i] = j;
                }
            }
        }

        List<int>? cycle = Cycle(choice, size, root, gone);
        if (cycle is null)
        {
            for (int i = 0; i < size; i++)
            {
                if (i != root && !gone[i])
                {
                    heads[childOf[i * size + choice[i]]] = headOf[i * size + choice[i]];
                }
            }

            return;
        }

        // The cycle becomes one node, in the place of its first.
        int into = cycle[0];
        double[] own = [.. cycle.Select(c => best[c * size + choice[c]])];
        (int Child, int Head)[] arcs = [.. cycle.Select(c => (childOf[c * size + choice[c]], headOf[c * size + choice[c]]))];
        List<int>[] inside = [.. cycle.Select(c => new List<int>(members[c]))];
        for (int j = 0; j < size; j++)
        {
            if (gone[j] || cycle.Contains(j))
            {
                continue;
            }

            int enter = 0;
            int leave = 0;
            for (int c = 1; c < cycle.Count; c++)
            {
                enter = best[cycle[c] * size + j] - own[c] > best[cycle[enter] * size + j] - own[enter] ? c : enter;
                leave = j != root && best[j * size + cycle[c]] > best[j * size + cycle[leave]] ? c : leave;
            }

            int from = cycle[enter] * size + j;
            (double score, int child, int head) = (best[from] - own[enter], childOf[from], headOf[from]);
            if (j != root)
            {
                int back = j * size + cycle[leave];
                best[j * size + into] = best[back];
                (childOf[j * size + into], headOf[j * size + into]) = (childOf[back], headOf[back]);
            }

            best[into * size + j] = score;
            (childOf[into * size + j], headOf[into * size + j]) = (child, head);
        }

        for (int c = 1; c < cycle.Count; c++)
        {
            gone[cycle[c]] = true;
            members[into].AddRange(members[cycle[c]]);
        }

        int[] entered = [.. members[into]];
        foreach (int m in entered)
        {
            heads[m] = -1;
        }

        Solve(best, childOf, headOf, size, root, gone, members, heads);
        int entry = Array.Find(entered, m => heads[m] >= 0 && !entered.Contains(heads[m]));
        int broken = inside.ToList().FindIndex(list => list.Contains(entry));
        for (int c = 0; c < arcs.Length; c++)
        {
            if (c != broken)
            {
                heads[arcs[c].Child] = arcs[c].Head;
            }
        }
    }

    private static List<int>? Cycle(int[] choice, int size, int root, bool[] gone)
    {
        int[] seen = new int[size];
        for (int i = 0; i < size; i++)
        {
            if (gone[i] || i == root)
            {
                continue;
            }

            int at = i;
            while (at != root && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = choice[at];
            }

            if (at != root && seen[at] == i + 1)
            {
                List<int> cycle = [at];
                for (int next = choice[at]; next != at; next = choice[next])
                {
                    cycle.Add(next);
                }

                return cycle;
            }
        }

        return null;
    }
}
