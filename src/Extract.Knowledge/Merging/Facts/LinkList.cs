namespace Extract.Knowledge.Merging.Facts;

/// <summary>Links from facts to facts, by id.</summary>
internal sealed class LinkList
{
    private readonly Dictionary<string, SortedSet<string>> _links = new(StringComparer.Ordinal);

    public void Add(string from, string to)
    {
        if (!_links.TryGetValue(from, out SortedSet<string>? ends))
        {
            _links.Add(from, ends = new SortedSet<string>(StringComparer.Ordinal));
        }

        ends.Add(to);
    }

    /// <summary>The ends of a fact's links, in ordinal order.</summary>
    public IReadOnlyList<string> Of(string from) => _links.TryGetValue(from, out SortedSet<string>? ends) ? [.. ends] : [];
}
