using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Matching;
using Extract.Rules.Patterns;

namespace Extract.Rules.Explaining;

/// <summary>Words of a text and parts of a rule as explanations quote them.</summary>
internal static class Quote
{
    private const int Most = 6;

    public static string Of(Document document, int token) => $"“{document.Tokens[token].Form}”";

    public static string Of(Document document, TokenSpan span) =>
        $"“{string.Join(' ', document.TextOf(span).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}”";

    /// <summary>A mention with its label and form: “the city” (@place:nominal).</summary>
    public static string Of(Document document, Mention mention) => $"{Of(document, mention.Span)} ({Label(mention)})";

    public static string Label(Mention mention) =>
        mention.Form == MentionForm.Value ? $"@{mention.Label}" : $"@{mention.Label}:{mention.Form.ToString().ToLowerInvariant()}";

    public static string Name(Slot slot) => slot.Kind switch
    {
        SlotKind.Oblique => string.Join('|', slot.Prepositions.Order(StringComparer.Ordinal).Select(p => p.Length == 0 ? "-" : p)),
        SlotKind.Path => slot.Path!.Text,
        _ => slot.Kind.ToString().ToLowerInvariant(),
    };

    public static string Filters(Slot slot) => string.Join('|', slot.Alternatives.Take(Most).Select(Filter)) + (slot.Alternatives.Length > Most ? "|…" : "");

    /// <summary>What an instruction of a pattern wants.</summary>
    public static string Of(in Instruction step) => step.Operation switch
    {
        Operation.Token or Operation.Behind or Operation.NotBehind => step.Test!.ToString()!,
        Operation.Mention => $"@{step.Name}{Forms(step.Forms)}",
        Operation.Entry => $"%{step.Lexicon!.Name}",
        Operation.SentenceStart => "<start>",
        Operation.SentenceEnd => "<end>",
        _ => step.Operation.ToString(),
    };

    private static string Filter(SlotFilter filter) =>
        filter.Label is { } label ? $"@{label}{Forms(filter.Forms)}" : filter.Lexicon is { } lexicon ? $"%{lexicon.Name}" : filter.Lemma ?? "";

    private static string Forms(MentionForms forms) => forms switch
    {
        MentionForms.Any => "",
        MentionForms.Named | MentionForms.Kind => ":known",
        _ => $":{forms.ToString().ToLowerInvariant()}",
    };
}
