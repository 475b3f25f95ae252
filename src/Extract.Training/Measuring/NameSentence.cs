namespace Extract.Training.Measuring;

/// <summary>A sentence with gold names: words as written and for each an IOB2 tag (<c>B-PER</c>, <c>I-PER</c>, <c>O</c>).</summary>
public sealed record NameSentence(string[] Words, string[] Tags);
