using Extract.Rules.Matching;

namespace Extract.Rules.Patterns;

/// <summary>Which forms of mention an atom accepts.</summary>
[Flags]
internal enum MentionForms : byte
{
    Named = 1,
    Kind = 2,
    Nominal = 4,
    Pronoun = 8,
    Value = 16,
    Any = 31,
}

internal static class MentionFormsExtensions
{
    public static bool Accepts(this MentionForms forms, Mention mention) => (forms & (MentionForms)(1 << (int)mention.Form)) != 0;
}
