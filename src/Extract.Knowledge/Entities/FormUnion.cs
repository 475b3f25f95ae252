namespace Extract.Knowledge.Entities;

/// <summary>Disjoint sets over the forms of an article; the earliest form is the root of its set.</summary>
internal sealed class FormUnion(IReadOnlyList<NameForm> forms)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, forms.Count)];

    public int Find(int form)
    {
        while (_parent[form] != form)
        {
            form = _parent[form] = _parent[_parent[form]];
        }

        return form;
    }

    public void Join(int a, int b)
    {
        int left = Find(a);
        int right = Find(b);
        _parent[Math.Max(left, right)] = Math.Min(left, right);
    }
}
