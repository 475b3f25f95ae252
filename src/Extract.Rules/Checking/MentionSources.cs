using Extract.Rules.Definitions;
using Extract.Rules.Loading;
using Extract.Rules.Matching;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;

namespace Extract.Rules.Checking;

/// <summary>Where mentions come from: the recognizer's names, values, and mention rules with their stages.</summary>
internal sealed class MentionSources
{
    /// <summary>The stages of fact rules begin behind those of mention rules.</summary>
    private const int FactStages = 1 << 20;

    private readonly FactSchema _schema;
    private readonly List<Source> _sources = [];

    public MentionSources(RuleFolderReader folder)
    {
        _schema = folder.Schema;
        _sources.AddRange(folder.Names.Values.Select(type => new Source(type, type, MentionForm.Named, int.MinValue)));
        _sources.AddRange(Declarations.ValueLabels.Select(label => new Source(label, label, MentionForm.Value, int.MinValue)));
        _sources.AddRange(folder.Mentions.Select(rule => new Source(rule.Label, rule.Type, rule.Form, rule.Stage.Number)));
        _sources.AddRange(folder.Facts.Where(r => r.Label is not null).Select(rule => new Source(rule.Label!, "match", MentionForm.Kind, FactStages + rule.Stage.Number)));
    }

    /// <summary>The stage from which a rule looks: its own sees what stages below it found, and itself where it repeats.</summary>
    public static int StageOf(RuleSite site)
    {
        Stage stage = site.Mention?.Stage ?? site.Fact!.Stage;
        return (site.Fact is null ? 0 : FactStages) + stage.Number + (stage.Repeats ? 1 : 0);
    }

    /// <summary>Why no mention can fit at a stage; null when one can.</summary>
    /// <param name="stage">The stage that looks for it, as <see cref="StageOf"/> counts.</param>
    public string? WhyNone(string label, MentionForms forms, int stage)
    {
        List<Source> named = _sources.FindAll(s => s.Label == label);
        List<Source> before = named.FindAll(s => s.Stage < stage);
        if (before.Count == 0)
        {
            return named.Count == 0 ? null : $"@{label} is made at stage {Said(named.Min(s => s.Stage))} only, and this rule, of stage {Said(stage)}, looks before; give it a higher stage";
        }

        return before.Exists(s => ((MentionForms)(1 << (int)s.Form) & forms) != 0)
            ? null
            : $"no @{label} has this form; there are only {string.Join(" and ", before.Select(s => s.Form.ToString().ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal))}";
    }

    /// <summary>Whether a mention with the label may fill a role.</summary>
    public bool CanFill(string label, MentionForms forms, Role role) => _sources.Exists(source =>
        source.Label == label && ((MentionForms)(1 << (int)source.Form) & forms) != 0 && CanFill(source, role));

    private static string Said(int stage) => stage > FactStages / 2 ? $"{stage - FactStages} of fact rules" : $"{stage}";

    private bool CanFill(Source source, Role role)
    {
        if (source.Form == MentionForm.Value)
        {
            return role.Literals.Count > 0;
        }

        // A pronoun of a helper type stands for whatever it refers to.
        bool refers = source.Form is MentionForm.Pronoun or MentionForm.Nominal && !_schema.EntityTypes.Contains(source.Type);
        return role.EntityTypes.Contains(source.Type) || role.Accepts(LiteralKind.Text) || (refers && role.EntityTypes.Count > 0);
    }

    private readonly record struct Source(string Label, string Type, MentionForm Form, int Stage);
}
