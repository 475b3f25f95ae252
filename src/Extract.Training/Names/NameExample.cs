using Extract.Language;

namespace Extract.Training.Names;

/// <summary>A sentence to learn names from.</summary>
/// <param name="Forms">The words.</param>
/// <param name="SpaceAfter">Whether white space follows each word.</param>
/// <param name="Allowed">For each word the labels that it may bear, one bit per label: corpora do not mark every kind of name.</param>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Weight">How often it counts.</param>
public sealed record NameExample(string[] Forms, bool[] SpaceAfter, ushort[] Allowed, string Document, float Weight = 1)
{
    /// <summary>The words with predicted parts of speech; null until <see cref="NameTagging"/> has seen them.</summary>
    internal Token[]? Tokens { get; init; }
}
