using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;

namespace Extract.Knowledge.Values;

/// <summary>Anchors the values of one document: weekdays, "last month", "the following day", times without zones. Not thread-safe.</summary>
/// <param name="published">The article's reference day; null when unknown.</param>
public sealed class ValueResolver(Document document, DateOnly? published)
{
    public Document Document { get; } = document;

    public DateOnly? Published { get; } = published;

    /// <summary>The filler that a value stands for, or null when it cannot be resolved (it is never guessed).</summary>
    /// <param name="status">Whether the value dates something that happened or is planned: decides between last and next Thursday.</param>
    public Filler? Resolve(Value value, Status status) => null;
}
