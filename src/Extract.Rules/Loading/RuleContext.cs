using Extract.Rules.Lexicons;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>What rule files may refer to while they are read.</summary>
internal sealed record RuleContext(FactSchema Schema, LexiconSet Lexicons, Macros Macros, HashSet<string> Labels, IReadOnlyDictionary<string, DefaultFill> Fills)
{
    /// <summary>Compiles a pattern and turns its faults into faults of the file.</summary>
    public Pattern Compile(YamlSource source, YamlNode node)
    {
        string text = source.Text(node, "a pattern");
        try
        {
            string expanded = Macros.Expand(text);
            try
            {
                return PatternCompiler.Compile(expanded, Lexicons);
            }
            catch (PatternException fault)
            {
                string near = expanded[Math.Clamp(fault.Offset - 20, 0, expanded.Length)..Math.Clamp(fault.Offset + 10, 0, expanded.Length)];
                throw source.Fault(node, $"in the pattern near «{near}»: {fault.Message}");
            }
        }
        catch (PatternException fault)
        {
            throw source.Fault(node, fault.Message);
        }
    }

    /// <summary>Checks that a label is one that some mention can have.</summary>
    public string Label(YamlSource source, YamlNode node, string label) =>
        Labels.Contains(label) ? label : throw source.Fault(node, $"no mention is called '@{label}'{Nearest.Hint(label, Labels)}");
}

/// <summary>How a role is filled from context unless a rule says otherwise.</summary>
internal sealed record DefaultFill(IReadOnlyList<string> Labels, int Before, IReadOnlyList<string> Beside);
