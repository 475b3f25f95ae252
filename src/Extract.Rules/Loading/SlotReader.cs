using Extract.Rules.Definitions;
using Extract.Rules.Paths;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Reads the slots of a rule: <c>subject: bearer=@person|@organization</c>, <c>"in|at": place=@place</c>, <c>"&gt;obj &gt;nmod:of": place=@place</c>.</summary>
internal sealed class SlotReader(RuleContext context, YamlSource source, FactType fact)
{
    public Slot Read(YamlScalarNode key, YamlNode value, bool required)
    {
        string name = Expand(key, key.Value!);
        SlotKind kind = name switch
        {
            "subject" => SlotKind.Subject,
            "object" => SlotKind.Object,
            "indirect" => SlotKind.Indirect,
            _ when PathParser.IsPath(name) => SlotKind.Path,
            _ => SlotKind.Oblique,
        };
        HashSet<string> prepositions = new(StringComparer.Ordinal);
        if (kind == SlotKind.Oblique)
        {
            foreach (string preposition in name.Split('|', StringSplitOptions.TrimEntries))
            {
                prepositions.Add(preposition == "-" ? "" : preposition);
            }
        }

        string text = Expand(value, source.Text(value, "a slot")).Trim();
        bool absent = text.StartsWith('!');
        text = absent ? text[1..] : text;
        Role? role = null;
        int equals = text.IndexOf('=');
        if (equals >= 0)
        {
            string roleName = text[..equals].Trim();
            role = fact.Find(roleName)
                ?? throw source.Fault(value, $"{fact.Name} has no role '{roleName}'{Nearest.Hint(roleName, fact.Roles.Select(r => r.Name))}");
            text = text[(equals + 1)..];
        }

        return new Slot(kind, prepositions, role, [.. text.Split('|', StringSplitOptions.TrimEntries).Select(part => Filter(value, part))], required, absent)
        {
            Path = kind == SlotKind.Path ? Path(key, name) : null,
        };
    }

    private string Expand(YamlNode node, string text) => context.Expand(source, (YamlScalarNode)node, text, bare: true);

    private TreePath Path(YamlScalarNode key, string text)
    {
        try
        {
            return PathCompiler.Compile(text, context.Lexicons);
        }
        catch (PatternException fault)
        {
            // Within a macro written out the place cannot be told.
            throw text == key.Value ? source.Fault(key, fault.Offset, fault.Length, fault.Message) : source.Fault(key, fault.Message);
        }
    }

    private SlotFilter Filter(YamlNode at, string text)
    {
        switch (text.Length > 0 ? text[0] : '\0')
        {
            case '@':
                string[] parts = text[1..].Split(':');
                MentionForms forms = parts.Length == 1 ? MentionForms.Any : parts[1] switch
                {
                    "named" => MentionForms.Named,
                    "kind" => MentionForms.Kind,
                    "known" => MentionForms.Named | MentionForms.Kind,
                    "nominal" => MentionForms.Nominal,
                    "pronoun" => MentionForms.Pronoun,
                    _ => throw source.Fault(at, $"'{parts[1]}' is no form of mention; write named, kind, known, nominal or pronoun"),
                };
                return new SlotFilter(context.Label(source, at, parts[0]), forms, null, null);
            case '%':
                string name = text[1..];
                return new SlotFilter(
                    null,
                    MentionForms.Any,
                    context.Lexicons.Find(name) ?? throw source.Fault(at, $"no lexicon is called '{name}'{Nearest.Hint(name, context.Lexicons.Names)}"),
                    null);
            case '\0':
                throw source.Fault(at, "a slot is empty; write @label, %lexicon or a lemma");
            default:
                return new SlotFilter(null, MentionForms.Any, null, text);
        }
    }
}
