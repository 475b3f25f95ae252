namespace Extract.Rules.Grammar;

/// <summary>
/// A predicate with its arguments after voice, control, relative clauses, participles and coordination are undone:
/// "the parcel, carried by Kotov", "Kotov, who carried the parcel" and "Kotov was chosen to carry the parcel" give one frame.
/// </summary>
/// <param name="Trigger">The verb, or the predicate noun of a copula.</param>
/// <param name="Subjects">Tokens that head the logical subjects.</param>
/// <param name="Objects">Tokens that head the logical objects.</param>
/// <param name="Indirects">Receivers without preposition.</param>
/// <param name="Obliques">Prepositional and adverbial arguments.</param>
internal sealed record Clause(
    int Trigger,
    bool IsPassive,
    List<int> Subjects,
    List<int> Objects,
    List<int> Indirects,
    List<Oblique> Obliques);

/// <summary>An argument with its preposition ("" for none).</summary>
/// <param name="Parent">The argument on which the tree hangs it ("the stadium in Turin"); -1 when it hangs on the trigger.</param>
internal readonly record struct Oblique(string Preposition, int Token, int Parent = -1);
