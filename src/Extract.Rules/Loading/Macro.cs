using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>A named piece of pattern text and where it is written.</summary>
/// <param name="Parameters">What a call gives in brackets (<c>list(who; joint)</c>); empty for a macro that is only named.</param>
internal sealed record Macro(YamlSource Source, YamlScalarNode Key, YamlScalarNode Text, string Name, IReadOnlyList<string> Parameters)
{
    /// <summary>Reads a macro's key: a name, or a name with its parameters in brackets.</summary>
    /// <exception cref="RuleException">The brackets are not closed, or hold no names or one twice.</exception>
    public static Macro Read(YamlSource source, YamlScalarNode key, YamlScalarNode text)
    {
        string head = key.Value!;
        int open = head.IndexOf('(');
        if (open < 0)
        {
            return new Macro(source, key, text, head, []);
        }

        string[] parameters = head[(open + 1)..].TrimEnd(')').Split(';', StringSplitOptions.TrimEntries);
        if (!head.EndsWith(')') || parameters.Any(p => p.Length == 0 || !p.All(MacroCall.IsOfName)) || parameters.Distinct(StringComparer.Ordinal).Count() < parameters.Length)
        {
            throw source.Fault(key, "a macro's parameters are names in brackets, each once; write name(one; two)");
        }

        return new Macro(source, key, text, head[..open].TrimEnd(), parameters);
    }
}
