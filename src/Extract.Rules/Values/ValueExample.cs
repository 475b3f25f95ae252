namespace Extract.Rules.Values;

/// <summary>An example of a value rule.</summary>
/// <param name="IsPositive">True when the rule must find what <paramref name="Finds"/> says; false when it must find nothing.</param>
/// <param name="Finds">Words of the text, and the value that they express as <see cref="ValueNotation"/> writes it.</param>
public sealed record ValueExample(string Rule, string Text, bool IsPositive, IReadOnlyList<KeyValuePair<string, string>> Finds, string File, int Line);
