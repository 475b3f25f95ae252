using Extract.Language.Text;

namespace Extract.Evaluation.Errors;

/// <summary>Whether two quotations are from the same place, told from their words alone. Thread-safe.</summary>
internal static class EvidenceOverlap
{
    /// <summary>
    /// The share of the shorter quotation that both have in one run of words, 0 to 1; 0 for less than two words in a row, unless the shorter is
    /// one word.
    /// </summary>
    public static double Share(string a, string b)
    {
        string[] first = Words(a);
        string[] second = Words(b);
        int shorter = Math.Min(first.Length, second.Length);
        int run = LongestRun(first, second);
        return shorter == 0 || run < Math.Min(2, shorter) ? 0 : (double)run / shorter;
    }

    /// <summary>Whether at least half of the shorter one is in both.</summary>
    public static bool IsSamePlace(string a, string b) => Share(a, b) >= .5;

    private static int LongestRun(string[] first, string[] second)
    {
        int longest = 0;
        int[] runs = new int[second.Length + 1];
        foreach (string word in first)
        {
            for (int j = second.Length; j > 0; j--)
            {
                runs[j] = word == second[j - 1] ? runs[j - 1] + 1 : 0;
                longest = Math.Max(longest, runs[j]);
            }
        }

        return longest;
    }

    private static string[] Words(string text)
    {
        string folded = Folding.Letters(text);
        return folded.Split([.. folded.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
    }
}
