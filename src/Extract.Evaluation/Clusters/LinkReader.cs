using Extract.Evaluation.Gold;
using Extract.Rules;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Clusters;

/// <summary>Reads the pairs of fact ids of a cluster's gold. Thread-safe.</summary>
internal static class LinkReader
{
    /// <param name="known">The ids of the cluster's facts.</param>
    /// <param name="single">Whether one id alone may stand.</param>
    /// <exception cref="RuleException">A pair is none, or names a fact that is not there; names line and column.</exception>
    public static List<FactLink> Read(YamlSource source, YamlNode node, string section, IReadOnlySet<string> known, bool single)
    {
        List<FactLink> links = [];
        foreach (YamlNode item in node is YamlScalarNode { Value: null or "" } ? [] : YamlSource.Items(node))
        {
            if (item is not YamlSequenceNode pair)
            {
                throw source.Fault(item, $"{section} must be a list of pairs; write \"- [f01, f02]\"");
            }

            string[] ids = [.. pair.Children.Select(id => YamlScalar.Read(source, id, "the id of a fact").Text)];
            for (int i = 0; i < ids.Length; i++)
            {
                if (!known.Contains(ids[i]))
                {
                    throw source.Fault(pair.Children[i], $"{section} names the fact {ids[i]}, which this file does not have; mend the id");
                }
            }

            if (ids.Length == 2)
            {
                links.Add(new FactLink(ids[0], ids[1]));
            }
            else if (ids.Length == 1 && single)
            {
                links.Add(new FactLink(null, ids[0]));
            }
            else if (ids.Length > 0)
            {
                throw source.Fault(pair, $"{ids.Length} facts in a link of {section}; write two");
            }
        }

        return links;
    }
}
