namespace Extract.Rules.Patterns;

/// <summary>Words and labels one of which the sentence of every match holds. Frozen.</summary>
/// <param name="Words">Lower-case forms and lemmas.</param>
/// <param name="Labels">Labels of mentions.</param>
internal sealed record Need(IReadOnlyCollection<string> Words, IReadOnlyCollection<string> Labels);
