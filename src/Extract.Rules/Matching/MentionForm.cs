namespace Extract.Rules.Matching;

/// <summary>How a mention refers: by name, by a common noun, or by a pronoun.</summary>
public enum MentionForm
{
    /// <summary>A proper name ("Oleg Kotov", "Baikonur Cosmodrome").</summary>
    Named,

    /// <summary>A common noun phrase that stands for itself ("reindeer sleigh") – a filler of its own.</summary>
    Kind,

    /// <summary>A definite noun phrase or the like that refers to something named elsewhere ("the ship", "the 17-year-old", "the city").</summary>
    Nominal,

    /// <summary>A pronoun ("he", "it", "there", "who").</summary>
    Pronoun,

    /// <summary>A date, time, duration or quantity.</summary>
    Value,
}
