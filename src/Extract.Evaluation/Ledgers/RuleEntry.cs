namespace Extract.Evaluation.Ledgers;

/// <summary>What a rule earns and costs on annotated articles. A fact that several rules found counts for each of them.</summary>
/// <param name="IsFact">True for a rule that finds facts, false for one that finds mentions.</param>
/// <param name="Matches">How often it matched; for a mention rule, how many of its mentions stayed.</param>
public sealed record RuleEntry(string Rule, bool IsFact, int Matches)
{
    /// <summary>Facts that are gold facts, every slot right.</summary>
    public int True { get; init; }

    /// <summary>Facts that are gold facts, with some slot wrong or missing.</summary>
    public int Partial { get; init; }

    /// <summary>Facts that are optional in the gold set: neither earned nor paid.</summary>
    public int Optional { get; init; }

    /// <summary>Facts that the gold set does not have.</summary>
    public int False { get; init; }

    /// <summary>Slots that this rule filled and that agree with the gold set.</summary>
    public int Right { get; init; }

    /// <summary>Slots that this rule filled and that do not.</summary>
    public int Wrong { get; init; }

    /// <summary>Other rules that together make every fact of this one, at the same words and with the same fillers; empty when they do not.</summary>
    public IReadOnlyList<string> ShadowedBy { get; init; } = [];

    /// <summary>What only this rule brings; null where that was not asked.</summary>
    public Worth? Worth { get; init; }

    /// <summary>Its part of the time that rules take, 0 to 1; null where that was not measured.</summary>
    public double? Share { get; init; }

    /// <summary>Facts that it had a part in.</summary>
    public int Facts => True + Partial + Optional + False;
}

/// <summary>What only one rule brings: the scores with all rules less those without it.</summary>
/// <param name="Right">Slots that agree with the gold set.</param>
/// <param name="Wrong">Slots that do not.</param>
/// <param name="F1">Slot F1.</param>
public sealed record Worth(int Right, int Wrong, double F1);
