namespace Extract.Evaluation.Exchange;

/// <summary>Marks that links between them join into things. Not thread-safe.</summary>
internal sealed class Groups(int count)
{
    private readonly int[] _leader = [.. Enumerable.Range(0, count)];

    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        _leader[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>For each mark the place of its thing, in the order of the things' first marks.</summary>
    public int[] Places()
    {
        int[] leaders = [.. Enumerable.Range(0, count).Where(mark => Find(mark) == mark)];
        return [.. Enumerable.Range(0, count).Select(mark => Array.IndexOf(leaders, Find(mark)))];
    }

    private int Find(int mark) => _leader[mark] == mark ? mark : _leader[mark] = Find(_leader[mark]);
}
