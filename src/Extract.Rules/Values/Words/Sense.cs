namespace Extract.Rules.Values.Words;

/// <summary>One meaning of a word or phrase: the class of the lexicons that it stands in, with its value there.</summary>
/// <param name="Symbol">The number of the class.</param>
/// <param name="Text">The value as written.</param>
/// <param name="Number">The value as a number; NaN when it is none.</param>
/// <param name="Rest">What must follow the word, piece by piece; empty for a word by itself.</param>
internal sealed record Sense(int Symbol, string Text, double Number, Form[] Rest);
