using Extract.Rules.Loading;
using Extract.Rules.Paths;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Checking;

/// <summary>Finds steps of paths that lead nowhere in any tree.</summary>
internal static class PathCheck
{
    public static void Run(CheckScope scope, RuleSite site, YamlScalarNode key, TreePath path)
    {
        foreach (PathStep step in path.Program)
        {
            if (step.Test is { } test && !Satisfiability.CanHold(test))
            {
                scope.Warn(site, key, "contradiction", $"no word passes {test}, so this way leads nowhere");
            }

            foreach (Relation relation in step.Relations)
            {
                if (relation.Name == "root")
                {
                    scope.Warn(site, key, "no-such-step", "nothing hangs on another word as root, so this way leads nowhere; take the step out");
                }

                if (relation.Marker is { } marker && marker != marker.ToLowerInvariant())
                {
                    scope.Warn(site, key, "capitals", $"'{marker}' never matches, because words of relations are compared in lower case; write '{marker.ToLowerInvariant()}'");
                }
            }
        }
    }
}
