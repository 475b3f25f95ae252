using System.Globalization;
using Extract.Rules.Definitions;
using Extract.Rules.Keys;
using Extract.Rules.Lexicons;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>What rule files may refer to while they are read.</summary>
internal sealed record RuleContext(FactSchema Schema, LexiconSet Lexicons, Macros Macros, HashSet<string> Labels, IReadOnlyDictionary<string, DefaultFill> Fills)
{
    private readonly PatternsAhead _ahead = new(Lexicons);

    /// <summary>Begins to compile the pattern of a rule, if it has one that can be; what is wrong is told when the rule is read.</summary>
    public void BeginPattern(YamlNode rule)
    {
        foreach ((YamlScalarNode key, YamlNode value) in YamlSource.Fields(rule))
        {
            if (key.Value == "pattern" && value is YamlScalarNode { Value: { Length: > 0 } text })
            {
                try
                {
                    _ahead.Begin(Macros.Expand(text));
                }
                catch (PatternException)
                {
                    return;
                }
            }
        }
    }

    /// <summary>Compiles a pattern and turns its faults into faults of the file.</summary>
    public Pattern Compile(YamlSource source, YamlNode node)
    {
        string text = source.Text(node, "a pattern");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw source.Fault(node, "the pattern is empty; write what it matches");
        }

        string expanded = Expand(source, (YamlScalarNode)node, text);
        try
        {
            return _ahead.Get(expanded);
        }
        catch (PatternException fault)
        {
            throw Fault(source, (YamlScalarNode)node, fault.Offset, fault.Length, fault.Message);
        }
    }

    /// <summary>When a rule runs.</summary>
    public static Stage Stage(YamlSource source, YamlNode node)
    {
        string text = source.Text(node, "a stage");
        bool repeats = text.EndsWith('+');
        return int.TryParse(repeats ? text[..^1] : text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? new Stage(number, repeats)
            : throw source.Fault(node, "not a whole number; write 1, 2, 3…, with + behind it to repeat the stage until nothing new is found");
    }

    /// <summary>Which matches of a pattern count.</summary>
    public static Taking Taking(YamlSource source, YamlNode node)
    {
        string text = source.Text(node, "matches");
        int index = Array.IndexOf(RuleKeys.Takings, text);
        return index >= 0 ? (Taking)index : throw source.Fault(node, $"'{text}' is no choice of matches{Nearest.Hint(text, RuleKeys.Takings)}; write {string.Join(", ", RuleKeys.Takings)}");
    }

    /// <summary>A text of the file with every macro written out.</summary>
    public string Expand(YamlSource source, YamlScalarNode node, string text, bool bare = false)
    {
        try
        {
            return Macros.Expand(text, bare);
        }
        catch (PatternException fault)
        {
            throw fault.Macro is { } name
                ? Macros.Find(name).Source.Fault(Macros.Find(name).Text, fault.Offset, fault.Length, fault.Message)
                : source.Fault(node, fault.Offset, fault.Length, fault.Message);
        }
    }

    /// <summary>A fault at a place of a pattern's expanded text, told where it is written: in the pattern or in a macro.</summary>
    public RuleException Fault(YamlSource source, YamlScalarNode node, int offset, int length, string message)
    {
        ExpandedText expanded = Macros.Trace(node.Value!);
        (string? macro, int from) = expanded.Locate(offset);
        (string? last, int to) = length > 0 ? expanded.Locate(offset + length - 1) : (macro, from);
        length = last == macro && to >= from ? to + 1 - from : 1;
        return macro is null
            ? source.Fault(node, from, length, message)
            : Macros.Find(macro).Source.Fault(Macros.Find(macro).Text, from, length, message);
    }

    /// <summary>Checks that every mention that a pattern asks for is one that there can be.</summary>
    public void CheckLabels(YamlSource source, YamlScalarNode node, Pattern pattern)
    {
        if (Array.TrueForAll(pattern.Fast, AreKnown))
        {
            return;
        }

        foreach (Instruction step in pattern.Program)
        {
            string? asked = step.Operation == Operation.Mention ? step.Name : null;
            foreach (string label in asked is null ? LabelsIn(step.Test) : [asked])
            {
                if (!Labels.Contains(label))
                {
                    throw Fault(source, node, step.At, step.Length, NoLabel(label));
                }
            }
        }
    }

    /// <summary>Checks that a label is one that some mention can have.</summary>
    public string Label(YamlSource source, YamlNode node, string label) =>
        Labels.Contains(label) ? label : throw source.Fault(node, NoLabel(label));

    private bool AreKnown(Instruction step) =>
        step.Operation == Operation.Mention ? Labels.Contains(step.Name!) : step.Test is not { NeedsMention: true } test || LabelsIn(test).All(Labels.Contains);

    private static IEnumerable<string> LabelsIn(TokenTest? test) => test switch
    {
        MentionTest mention => mention.Labels,
        NotTest not => LabelsIn(not.Inner),
        AllTest all => all.Parts.SelectMany(LabelsIn),
        EitherTest either => either.Parts.SelectMany(LabelsIn),
        _ => [],
    };

    private string NoLabel(string label) => $"no mention is called '@{label}'{Nearest.Hint(label, Labels.Order(StringComparer.Ordinal))}";
}

/// <summary>How a role is filled from context unless a rule says otherwise.</summary>
internal sealed record DefaultFill(IReadOnlyList<string> Labels, int Before, IReadOnlyList<string> Beside, ToldFill? Told, Learned.FillModel? Model = null);
