using Extract.Rules.Definitions;
using Extract.Rules.Learned;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Reads what evokes a learned rule, and its weights.</summary>
internal static class LearnedReader
{
    /// <param name="slot">The mention, as a slot.</param>
    /// <param name="weights">The path of the weights from the rule's file; null when the rule names none.</param>
    public static LearnedTrigger Read(YamlSource source, YamlNode rule, Slot slot, string? weights, double least)
    {
        if (slot.Role is null || slot.Absent || slot.Alternatives.Any(a => a.Label is null))
        {
            throw source.Fault(rule, "learned: names a role and labels of mentions; write role=@label");
        }

        if (weights is null)
        {
            throw source.Fault(rule, "a learned rule says where its weights are; add weights: FILE");
        }

        string file = Path.Combine(Path.GetDirectoryName(source.File) ?? "", weights);
        return new LearnedTrigger(slot.Role, [.. slot.Alternatives.Select(a => a.Label!)], file, File.Exists(file) ? LearnedWeights.Read(file) : null, least);
    }

    /// <summary>The weights by which context fills a role; null when there are none to be.</summary>
    public static FillModel? Fill(string role, string? file, double least) =>
        file is null ? null : new FillModel(role, File.Exists(file) ? LearnedWeights.Read(file) : null, least, file);
}
