namespace Extract.Language.Parsing;

/// <summary>Scores the actions of a configuration, with weights that stand or that still learn.</summary>
internal interface IActionScorer
{
    /// <summary>Writes one score per action.</summary>
    void Score(ParserState state, Span<short> scores);
}
