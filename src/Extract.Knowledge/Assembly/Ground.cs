using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Assembly;

/// <summary>A match that says a fact, and the fillers that it gave: what the confidence of the fact is judged by.</summary>
/// <param name="Fillers">In the order of the match's arguments; also such as went to other facts of the match.</param>
internal sealed record Ground(Match Match, IReadOnlyList<GivenFiller> Fillers);

/// <summary>A filler and the argument that gave it.</summary>
internal readonly record struct GivenFiller(Role Role, Filler Filler, Argument Argument);
