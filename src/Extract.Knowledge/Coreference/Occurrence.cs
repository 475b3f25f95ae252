using Extract.Knowledge.Entities;
using Extract.Language;

namespace Extract.Knowledge.Coreference;

/// <summary>A place in the article where an entity is spoken of.</summary>
/// <param name="Span">The tokens that speak of it.</param>
/// <param name="Head">Their syntactic head.</param>
/// <param name="IsSubject">Whether it is the subject of its clause, or coordinated with it.</param>
internal readonly record struct Occurrence(Cluster Cluster, TokenSpan Span, int Head, int Sentence, bool IsSubject);
