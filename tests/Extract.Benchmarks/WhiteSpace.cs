namespace Extract.Benchmarks;

/// <summary>The baseline: finds words between white space and does nothing with them but add up their lengths.</summary>
internal static class WhiteSpace
{
    public static int CountWords(string text) => Split(text).Words;

    public static (int Words, int Letters) Split(string text)
    {
        int words = 0;
        int letters = 0;
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isSpace = i == text.Length || char.IsWhiteSpace(text[i]);
            if (isSpace && start >= 0)
            {
                words++;
                letters += i - start;
                start = -1;
            }
            else if (!isSpace && start < 0)
            {
                start = i;
            }
        }

        return (words, letters);
    }
}
