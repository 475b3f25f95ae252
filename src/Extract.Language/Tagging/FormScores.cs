namespace Extract.Language.Tagging;

/// <summary>The part of a tagger's scores that a form alone decides, summed once.</summary>
/// <param name="Owner">The tagger.</param>
/// <param name="Scores">A score for each tag, padded as its weights are.</param>
internal sealed record FormScores(Tagger Owner, short[] Scores);
