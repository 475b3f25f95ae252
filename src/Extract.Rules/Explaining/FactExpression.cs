using Extract.Rules.Schema;

namespace Extract.Rules.Explaining;

/// <summary>A fact as a person writes it: <c>carry planned bearer="Oleg Kotov" place=Sochi</c>. Immutable.</summary>
/// <param name="Status">Null when any will do.</param>
/// <param name="Fillers">Roles with the text that must fill them, in the order written; a role may stand more than once.</param>
public sealed record FactExpression(FactType Type, Status? Status, IReadOnlyList<KeyValuePair<Role, string>> Fillers)
{
    /// <summary>Reads an expression.</summary>
    /// <exception cref="RuleException">It is none; names the column and the nearest known name.</exception>
    public static FactExpression Parse(string text, FactSchema schema) => new FactExpressionParser(text, schema).Parse();

    public override string ToString() =>
        string.Join(' ', [Type.Name, .. Status is { } status ? [status.ToString().ToLowerInvariant()] : Array.Empty<string>(), .. Fillers.Select(f => $"{f.Key.Name}=\"{f.Value}\"")]);
}
