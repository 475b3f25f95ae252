namespace Extract.Language.Names;

/// <summary>A name within its sentence: words from <paramref name="First"/> up to but not including <paramref name="End"/>.</summary>
internal readonly record struct NameRun(int First, int End, NameKind Kind)
{
    public int Length => End - First;
}
