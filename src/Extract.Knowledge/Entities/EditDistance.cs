namespace Extract.Knowledge.Entities;

/// <summary>Levenshtein's distance between names (V. I. Levenshtein, 1966).</summary>
internal static class EditDistance
{
    /// <summary>Whether at most <paramref name="limit"/> insertions, deletions and substitutions turn one into the other.</summary>
    public static bool IsWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > 128 || b.Length > 128)
        {
            return false;
        }

        Span<int> row = stackalloc int[129];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length] <= limit;
    }
}
