using Extract.Rules;

namespace Extract.Knowledge;

/// <summary>Where an article says a fact: exactly the slice <paramref name="Start"/>..<paramref name="End"/> of its text, in UTF-16 code units.</summary>
/// <param name="Rule">The rule that found it.</param>
public sealed record Evidence(string Article, int Start, int End, string Text, string Rule, Status Status)
{
    /// <summary>Who says it in the article: an entity, or words that tell somebody ("organisers"); null when the article itself does.</summary>
    public Filler? SaidBy { get; init; }
}
