namespace Extract.Language.Values.Units;

/// <summary>A unit with a name of its own, such as <c>m</c> and <c>[ft_i]</c>. Immutable and thread-safe.</summary>
/// <param name="IsMetric">Whether prefixes go with it.</param>
/// <param name="Shift">How many of it lie between absolute zero and its own zero: 273.15 for <c>Cel</c>; 0 for all that scale.</param>
internal sealed record UcumAtom(Rational Factor, Dimension Dimension, bool IsMetric, Rational Shift);
