using Extract.Evaluation.Assessing;

namespace Extract.Evaluation.Reports.Html;

/// <summary>What a page shows besides the assessment itself.</summary>
/// <param name="Runs">How the assessment differs from that of an earlier run; null when there is none.</param>
/// <param name="Texts">The articles' texts by id; evidence alone is shown of those that are not there.</param>
/// <param name="Rules">Where rules are written, by name; those that are not there are named alone.</param>
/// <param name="Link">The address of a rule's file, as the page should link to it; null for none.</param>
public sealed record PageContent(
    RunComparison? Runs,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlyDictionary<string, RuleSource> Rules,
    Func<string, string?> Link)
{
    /// <summary>Nothing besides.</summary>
    public static PageContent None { get; } =
        new(null, new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, RuleSource>(StringComparer.Ordinal), _ => null);
}
