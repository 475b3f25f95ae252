using Extract.Evaluation.Judging;
using Extract.Rules;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Gold;

/// <summary>The mark <c>reviewed: false</c> of drafts: what bears it is no gold until a person takes it out.</summary>
internal static class ReviewMark
{
    public const string Field = "reviewed";

    /// <summary>The field beside it that tells who or what says the fact.</summary>
    public const string By = "by";

    /// <summary>Refuses gold that nobody stands for.</summary>
    /// <param name="file">The mark of the file; null when it has none.</param>
    /// <exception cref="RuleException">There is a mark; names the first, and how to confirm.</exception>
    public static void Refuse(YamlSource source, YamlNode? file, List<(YamlNode Node, JudgedFact Fact)> facts)
    {
        (YamlNode Node, JudgedFact Fact)[] open = [.. facts.Where(fact => !fact.Fact.IsReviewed)];
        if (open.Length > 0)
        {
            string what = open.Length == 1 ? "this fact is" : $"this and {open.Length - 1} more facts are";
            throw source.Fault(open[0].Node, $"{what} not reviewed; read each in the article, mend or drop it, and take out its line \"{Field}: false\"");
        }

        if (file is not null)
        {
            throw source.Fault(file, $"the article is not reviewed as a whole; add the facts that are missing and take out the line \"{Field}: false\"");
        }
    }
}
