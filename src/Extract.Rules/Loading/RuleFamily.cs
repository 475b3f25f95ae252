using Extract.Rules.Definitions;

namespace Extract.Rules.Loading;

/// <summary>The rules that one use of a template makes, and the examples that they share.</summary>
/// <param name="Rules">Their names.</param>
internal sealed record RuleFamily(string Name, IReadOnlyList<string> Rules, IReadOnlyList<RuleExample> Examples)
{
    /// <param name="sites">All rules, those of the use among them.</param>
    /// <exception cref="RuleException">An example is no example, or wants a role that no rule of the family has.</exception>
    public static RuleFamily Read(TemplateUse use, IEnumerable<RuleSite> sites)
    {
        List<RuleSite> own = [.. sites.Where(s => ReferenceEquals(s.Use, use))];
        IEnumerable<string> roles = own.SelectMany(s => s.Fact?.Fact.Roles.Select(r => r.Name) ?? ["mention"]);
        List<RuleExample> examples = use.Examples is { } node ? ExampleReader.Read(use.Source, node, [.. roles.Distinct()]) : [];
        string[] names = [.. own.Select(s => s.Name)];
        return new RuleFamily(use.Name, names, [.. examples.Select(e => e with { Rules = names })]);
    }
}
