using Extract.Language;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Rules;

/// <summary>A folder of rules, validated and compiled once. Frozen and thread-safe.</summary>
public sealed class RuleSet
{
    private RuleSet(FactSchema schema) => Schema = schema;

    public FactSchema Schema { get; }

    /// <summary>Reads <c>facts.yaml</c>, the rules and the lexicons of a folder.</summary>
    public static RuleSet Load(string folder) => throw new NotImplementedException(folder);

    /// <summary>Finds mentions and matches.</summary>
    public Reading Read(Document document) => throw new NotImplementedException();
}
