namespace Extract.Rules.Patterns;

/// <summary>Token tests as a rule would write them, cut where they are long.</summary>
internal static class TestText
{
    private const int Most = 6;

    public static string Of(HashSet<string> values)
    {
        IEnumerable<string> first = values.Order(StringComparer.Ordinal).Take(Most);
        return string.Join(',', first) + (values.Count > Most ? ",…" : "");
    }

    /// <summary>A test without its brackets.</summary>
    public static string Inner(TokenTest test) => test.ToString()![1..^1];
}
