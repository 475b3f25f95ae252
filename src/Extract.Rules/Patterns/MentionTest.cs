using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Rules.Patterns;

/// <summary>Whether a token stands in a mention of one of some labels ("mention=person,place").</summary>
internal sealed class MentionTest(IReadOnlyList<string> labels) : TokenTest
{
    public IReadOnlyList<string> Labels { get; } = labels;

    public override bool NeedsMention => true;

    public override bool Holds(in Token token) => throw new InvalidOperationException("a token alone does not tell its mention");

    public override bool Holds(in Token token, Mention? mention) => mention is not null && Labels.Contains(mention.Label);

    public override string ToString() => $"[mention={string.Join(',', Labels)}]";
}
