namespace Extract.Language.Names;

/// <summary>The labels of the sequence model: 0 outside; 1 + 2k begins and 2 + 2k continues a name of kind k.</summary>
public static class NameLabels
{
    public const int Outside = 0;

    public const int Count = 13;

    public static int Begin(NameKind kind) => 1 + (2 * (int)kind);

    public static int Inside(NameKind kind) => 2 + (2 * (int)kind);

    public static NameKind KindOf(int label) => (NameKind)((label - 1) / 2);

    public static bool IsInside(int label) => label != Outside && (label & 1) == 0;

    /// <summary>A name continues only one of its own kind; -1 as previous label stands for the start of a sentence.</summary>
    public static bool MayFollow(int previous, int label) =>
        !IsInside(label) || previous == label || previous == label - 1;
}
