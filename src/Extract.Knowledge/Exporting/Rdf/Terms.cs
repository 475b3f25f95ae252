namespace Extract.Knowledge.Exporting.Rdf;

/// <summary>What a statement says of a resource.</summary>
internal abstract record Term;

/// <param name="Value">An absolute IRI, escaped.</param>
internal sealed record Iri(string Value) : Term;

/// <param name="Datatype">IRI; null for a plain string.</param>
internal sealed record Literal(string Text, string? Datatype = null) : Term;

/// <summary>One resource and all that is said of it.</summary>
/// <param name="Types">IRIs of classes, at least one.</param>
/// <param name="Statements">Predicate IRIs and their objects, in the order in which they are written.</param>
internal sealed record Resource(string Iri, IReadOnlyList<string> Types, IReadOnlyList<(string Predicate, Term Object)> Statements);
