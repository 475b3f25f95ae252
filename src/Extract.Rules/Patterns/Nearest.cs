namespace Extract.Rules.Patterns;

/// <summary>Suggests the known name that a misspelt one most likely meant.</summary>
internal static class Nearest
{
    /// <summary>"; did you mean 'x'?" or nothing when no name is near.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        string? best = null;
        int least = Math.Max(2, name.Length / 3) + 1;
        foreach (string candidate in known)
        {
            int distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least)
            {
                least = distance;
                best = candidate;
            }
        }

        return best is null ? "" : $"; did you mean '{best}'?";
    }

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int corner = row[0]++;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}
