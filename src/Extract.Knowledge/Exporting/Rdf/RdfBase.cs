namespace Extract.Knowledge.Exporting.Rdf;

/// <summary>What all IRIs of an export begin with.</summary>
public static class RdfBase
{
    /// <summary>Whether it is absolute and has nothing that an IRI forbids (RFC 3987) or that is not ASCII.</summary>
    public static bool IsValid(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && text.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase)
        && !text.Any(c => c <= ' ' || c > '~' || "<>\"{}|\\^`".Contains(c, StringComparison.Ordinal));
}
