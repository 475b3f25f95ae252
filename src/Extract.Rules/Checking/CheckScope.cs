using Extract.Rules.Loading;
using Extract.Rules.Patterns;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Checking;

/// <summary>What checks look at, and where they put what they find. Not thread-safe.</summary>
internal sealed class CheckScope(RuleFolderReader folder, RuleContext context)
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<Finding> _seen = [];

    public RuleFolderReader Folder { get; } = folder;

    public IReadOnlyCollection<Finding> Findings => _findings;

    /// <summary>Warns of a node of a rule.</summary>
    public void Warn(RuleSite site, YamlNode node, string code, string message) => Warn(site.Source.Fault(node, message), code, site.Name);

    /// <summary>Warns of a stretch of a rule's pattern, macros written out; told where it is written.</summary>
    public void Warn(RuleSite site, in Instruction step, string code, string message) =>
        Warn(context.Fault(site.Source, PatternNode(site), step.At, step.Length, message), code, site.Name);

    /// <summary>Warns of a word within a step of a rule's pattern.</summary>
    public void Warn(RuleSite site, in Instruction step, string word, string code, string message)
    {
        string text = Expanded(site);
        int at = text.IndexOf(word, Math.Min(step.At, text.Length), StringComparison.Ordinal);
        bool inside = at >= 0 && at + word.Length <= step.At + step.Length;
        Warn(inside ? new Instruction(step.Operation) { At = at, Length = word.Length } : step, site, code, message);
    }

    /// <summary>Warns of a place; a macro's is told once, however many rules use it.</summary>
    public void Warn(RuleException place, string code, string? rule)
    {
        Finding finding = new(Severity.Warning, code, place.File, place.Line, place.Column, place.Length, place.Message, null);
        if (!Folder.IsImported(place.File) && _seen.Add(finding))
        {
            _findings.Add(finding with { Rule = rule });
        }
    }

    /// <summary>The text of a rule's pattern with macros written out.</summary>
    public string Expanded(RuleSite site) => context.Macros.Trace(PatternNode(site).Value!).Text;

    private void Warn(Instruction step, RuleSite site, string code, string message) => Warn(site, step, code, message);

    private static YamlScalarNode PatternNode(RuleSite site) => (YamlScalarNode)site.Field("pattern");
}
