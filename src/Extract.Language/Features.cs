namespace Extract.Language;

/// <summary>The morphological features that rules ask for, one bit per value (universaldependencies.org/u/feat).</summary>
[Flags]
public enum Features : uint
{
    None = 0,
    Past = 1 << 0,
    Present = 1 << 1,
    Finite = 1 << 2,
    Infinitive = 1 << 3,
    Gerund = 1 << 4,
    Participle = 1 << 5,
    Passive = 1 << 6,
    Singular = 1 << 7,
    Plural = 1 << 8,
    First = 1 << 9,
    Second = 1 << 10,
    Third = 1 << 11,
    Imperative = 1 << 12,
    Comparative = 1 << 13,
    Superlative = 1 << 14,
    Possessive = 1 << 15,
    Masculine = 1 << 16,
    Feminine = 1 << 17,
    Neuter = 1 << 18,
    Ordinal = 1 << 19,
    Cardinal = 1 << 20,
    Definite = 1 << 21,
    Indefinite = 1 << 22,
}
