namespace Extract.Rules.Values.Words;

/// <summary>A piece of what a lexicon or pattern writes. Immutable and thread-safe.</summary>
/// <param name="IsClose">True for a figure or symbol written close behind the piece before it, which stands so in texts, too: "km2" is not
/// "5 km 2 days", nor is "A$" "a $5 note".</param>
internal readonly record struct Form(string Text, bool IsClose);
