namespace Extract.Language.Lexicons;

/// <summary>What the training texts say about one lower-case word.</summary>
/// <param name="Word">The word.</param>
/// <param name="Count">How often it was seen, at most 255.</param>
/// <param name="Tags">Number of the set of tags that it takes often; 0 when it was seen too seldom to tell.</param>
/// <param name="LowerShare">Share of its uses inside sentences that were written in lower case, 0 to 15.</param>
internal readonly record struct WordEntry(string Word, byte Count, ushort Tags, byte LowerShare);
