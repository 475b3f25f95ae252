namespace Extract.Language.Tagging;

/// <summary>The parts of a tagger's scores that a form alone decides, summed once; each padded as the tagger's weights are.</summary>
/// <param name="Owner">The tagger.</param>
/// <param name="Only">The only tag that the form ever has, or -1.</param>
/// <param name="Own">For the word itself.</param>
/// <param name="AsLeft">For the word after it.</param>
/// <param name="AsRight">For the word before it.</param>
internal sealed record FormScores(Tagger Owner, int Only, short[] Own, short[] AsLeft, short[] AsRight);
