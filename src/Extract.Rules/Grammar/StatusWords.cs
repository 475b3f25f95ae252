namespace Extract.Rules.Grammar;

/// <summary>The words by which the language marks plans and denials, from <c>status.yaml</c>. Frozen.</summary>
/// <param name="Modals">Auxiliaries of things to come: will, shall.</param>
/// <param name="Planners">Words whose infinitive is planned: due, set, hope.</param>
/// <param name="Achievers">Words whose infinitive is as true as they are: begin, manage, get.</param>
/// <param name="Deniers">Words whose infinitive is untrue: fail, refuse.</param>
/// <param name="Negators">not, never, no.</param>
/// <param name="TimeMarks">Conjunctions after which a present tense speaks of things to come when the main clause does: before, when.</param>
internal sealed record StatusWords(
    HashSet<string> Modals,
    HashSet<string> Planners,
    HashSet<string> Achievers,
    HashSet<string> Deniers,
    HashSet<string> Negators,
    HashSet<string> TimeMarks);
