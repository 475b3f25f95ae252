using FsCheck;
using FsCheck.Fluent;

namespace Extract.Language.Tests.Contract;

/// <summary>Texts made at random from pieces that analyzers stumble over, and from any code units at all.</summary>
internal static class DirtyText
{
    private static readonly string[] Pieces =
    [
        "Anna", "don't", "cosmonaut's", "J. M. Smith", "3.14am", "2-1", "U.S.", "end.", "\"Stop!\"", "“Oh…”", "’s", "http://a.example/b?c=d", "a@b.example",
        " ", "  ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u200b", "\ufeff", "\u00ad", "\u202e", "\u2028", ".", ",", "!", "?", "(", ")", "'", "\"", "-", "–", "—", "...",
        "\u05e9\u05dc\u05d5\u05dd", "\u0645\u0631\u062d\u0628\u0627", "東京", "e\u0301", "\u0301", "\ud83d\ude00", "\ud83d", "\ude00", "\0", "\u0007", "\u001b", "\ufffd", "İ", "ß", "ﬁ",
        "12 May 2012", "65,000 km", "No. 5", "can not", "gonna", "I", "The", "of",
    ];

    /// <summary>Pieces one after the other.</summary>
    public static Arbitrary<string> OfPieces { get; } =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    /// <summary>Any code units, of which most are no text.</summary>
    public static Arbitrary<string> OfAnything { get; } =
        Gen.Choose(0, 0xFFFF).Select(c => (char)c).ListOf().Select(chars => string.Concat(chars)).ToArbitrary();
}
