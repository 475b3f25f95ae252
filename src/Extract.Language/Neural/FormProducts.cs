namespace Extract.Language.Neural;

/// <summary>What the first layer of a network makes of a form for its own sake. Immutable.</summary>
/// <param name="Network">The network that made it.</param>
/// <param name="Values">The products of both directions, as <see cref="ShortRows"/>.</param>
internal sealed record FormProducts(ParserNetwork Network, short[] Values);
