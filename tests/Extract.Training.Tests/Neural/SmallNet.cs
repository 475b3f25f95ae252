using Extract.Language.Neural;
using Extract.Training.Neural;

namespace Extract.Training.Tests.Neural;

/// <summary>Made-up sentences whose trees follow from their tags: the last word governs all others and hangs on the root.</summary>
internal static class SmallNet
{
    public static NetExample Example(int seed, int length)
    {
        int[] words = [.. Enumerable.Range(0, length).Select(i => 1 + ((seed + (i * 3)) % 5))];
        int[] tags = [.. Enumerable.Range(0, length).Select(i => i == length - 1 ? 2 : (seed + i) % 2)];
        int[] affixes = [.. Enumerable.Range(0, length * WordFeatures.Affixes).Select(i => (seed + (i * 7)) % 50)];
        return new NetExample(
            words,
            [.. words.Select(_ => 20)],
            affixes,
            tags,
            tags,
            [.. Enumerable.Range(0, length).Select(i => i == length - 1 ? length : length - 1)],
            [.. tags.Select(t => t + 1)]);
    }
}
