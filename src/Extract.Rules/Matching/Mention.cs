namespace Extract.Rules.Matching;

/// <summary>A stretch of text that may fill a role: an entity's name, a kind, a pronoun, or a value.</summary>
/// <param name="Type">An entity type of the schema, a helper type of the rules ("theme"), or date, time, duration, quantity.</param>
/// <param name="Span">Its tokens, without article and determiner.</param>
/// <param name="Head">The syntactic head token within the span.</param>
/// <param name="Form">How it refers.</param>
/// <param name="Value">Index into <see cref="Language.Document.Values"/> for a value; -1 otherwise.</param>
/// <param name="Normal">The canonical name that a rule gives ("reindeer sleigh" for "reindeer sleighs"); null to use the text.</param>
public sealed record Mention(string Type, Language.TokenSpan Span, int Head, MentionForm Form, int Value = -1, string? Normal = null)
{
    /// <summary>What rules call it (<c>@label</c>); the type unless the mention rule says otherwise ("demonym" for a place told by its adjective).</summary>
    public string Label { get; init; } = Type;

    /// <summary>
    /// True for a pronoun of a helper type: it stands for something only when one of its label was named shortly before.
    /// Pronouns of entity types are resolved on the knowledge floor.
    /// </summary>
    public bool NeedsAntecedent { get; init; }

    /// <summary>The match whose words these are, where a rule gave its matches a label; null for mentions proper.</summary>
    internal Match? Match { get; init; }

    /// <summary>The mention rule that found it; "name" for the recognizer's, "value" for values.</summary>
    public string Rule { get; init; } = "";
}
