using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Lexicons;
using Extract.Rules.Loading;
using Extract.Rules.Matching;
using Extract.Rules.Paths;
using Extract.Rules.Patterns;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Checking;

/// <summary>Finds macros, templates and lexicons that nothing uses.</summary>
internal static class UsageCheck
{
    /// <summary>The lexicons that the engine itself looks up, as rules/README.md says.</summary>
    private static readonly string[] _engine = ["locatives", "remarked-types", "located-types", .. SpeechWords.Names];

    /// <param name="usedElsewhere">Names of lexicons that floors above look up.</param>
    public static void Run(CheckScope scope, IEnumerable<string> usedElsewhere)
    {
        foreach (Macro macro in scope.Folder.Macros.Unused)
        {
            scope.Warn(macro.Source.Fault(macro.Key, $"nothing uses the macro '{macro.Name}'; take it out"), "unused", null);
        }

        HashSet<Template> filled = [.. scope.Folder.Sites.Where(s => s.Use is not null).Select(s => s.Use!.Template)];
        foreach (Template template in scope.Folder.Templates.Where(t => !filled.Contains(t)))
        {
            scope.Warn(template.Source.Fault(template.Key, $"nothing uses the template '{template.Key.Value}'; take it out"), "unused", null);
        }

        // The language core reads some of the lexicons too.
        const string Resource = "lexicons.";
        IEnumerable<string> core = typeof(TextAnalyzer).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Resource, StringComparison.Ordinal)).Select(n => n[Resource.Length..]);
        HashSet<string> used = new([.. _engine, .. usedElsewhere, .. core], StringComparer.Ordinal);
        foreach (RuleSite site in scope.Folder.Sites)
        {
            AddUsed(site, used);
        }

        bool learns = scope.Folder.Learned.Count > 0;
        foreach (LexiconSite lexicon in scope.Folder.LexiconSites)
        {
            string message = $"nothing uses the lexicon '{lexicon.Lexicon.Name}'; take it out";
            if (!used.Contains(lexicon.Lexicon.Name) && !(learns && Learned.WordClasses.IsClass(lexicon.Lexicon.Name)))
            {
                scope.Warn(lexicon.Source?.Fault(lexicon.Name!, message) ?? new RuleException(lexicon.File, 0, 0, message), "unused", null);
            }
        }
    }

    private static void AddUsed(RuleSite site, HashSet<string> used)
    {
        foreach (Instruction step in site.Pattern?.Program ?? [])
        {
            AddUsed(step.Test, used);
            AddUsed(step.Lexicon, used);
        }

        foreach (Slot slot in site.Fact?.Slots ?? [])
        {
            foreach (SlotFilter filter in slot.Alternatives)
            {
                AddUsed(filter.Lexicon, used);
            }

            foreach (PathStep step in slot.Path?.Program ?? [])
            {
                AddUsed(step.Test, used);
            }
        }

        foreach (string field in new[] { "verb", "noun", "copula", "except" })
        {
            foreach (YamlNode item in site.Node.Children.TryGetValue(new YamlScalarNode(field), out YamlNode? words) ? YamlSource.Items(words) : [])
            {
                if (item is YamlScalarNode { Value: { } word } && word.StartsWith('%'))
                {
                    used.Add(word[1..]);
                }
            }
        }
    }

    private static void AddUsed(Lexicon? lexicon, HashSet<string> used)
    {
        if (lexicon is not null)
        {
            used.Add(lexicon.Name);
        }
    }

    private static void AddUsed(TokenTest? test, HashSet<string> used)
    {
        switch (test)
        {
            case LexiconTest lexicon:
                used.Add(lexicon.Lexicon.Name);
                break;
            case NotTest not:
                AddUsed(not.Inner, used);
                break;
            case AllTest or EitherTest:
                foreach (TokenTest part in test is AllTest all ? all.Parts : ((EitherTest)test).Parts)
                {
                    AddUsed(part, used);
                }

                break;
        }
    }
}
