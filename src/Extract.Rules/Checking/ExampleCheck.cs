using Extract.Rules.Definitions;
using Extract.Rules.Loading;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Checking;

/// <summary>Finds rules that do not show what they find and what they leave.</summary>
internal static class ExampleCheck
{
    public static void Run(CheckScope scope)
    {
        foreach (RuleSite site in scope.Folder.Sites)
        {
            IEnumerable<RuleExample> examples = site.Use is null ? site.Examples : scope.Folder.Families.FirstOrDefault(f => f.Name == site.Use.Name)?.Examples ?? [];
            bool yes = examples.Any(e => e.IsPositive);
            bool no = examples.Any(e => !e.IsPositive);
            if (!yes || !no)
            {
                string missing = yes ? "that must stay silent (no:)" : no ? "that must match (yes:)" : "that must match (yes:), and none that must stay silent (no:)";
                YamlNode name = site.Field("name");
                scope.Warn(site, name, "no-example", $"the rule has no example {missing}; add one");
            }
        }
    }
}
