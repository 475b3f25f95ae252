namespace Extract.Rules.Paths;

/// <summary>A way through the dependency tree (<c>&lt;xcomp &gt;obl:in</c>), compiled. Frozen.</summary>
/// <param name="Text">As the rule writes it, macros written out.</param>
/// <param name="Program">Begins at 0 and ends with one <see cref="PathOperation.Accept"/>.</param>
internal sealed record TreePath(string Text, PathStep[] Program)
{
    public override string ToString() => Text;
}
