using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Loading;
using Extract.Rules.Patterns;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Checking;

/// <summary>Finds words that no token has: forms in capitals, lemmas that are other forms of a word, words that the tokenizer divides.</summary>
internal static class WordCheck
{
    public static void Run(CheckScope scope, ITextAnalyzer analyzer)
    {
        LemmaOracle oracle = new(analyzer);
        foreach (RuleSite site in scope.Folder.Sites)
        {
            if (site.Fact?.Frame is { } frame)
            {
                CheckTrigger(scope, oracle, site, frame.Trigger);
            }

            foreach (Instruction step in site.Pattern?.Program ?? [])
            {
                if (step.Test is not null)
                {
                    CheckTest(scope, oracle, site, step, step.Test, negated: false);
                }
            }
        }
    }

    private static void CheckTrigger(CheckScope scope, LemmaOracle oracle, RuleSite site, TriggerKind trigger)
    {
        foreach (YamlNode item in YamlSource.Items(site.Field(trigger.ToString().ToLowerInvariant())))
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } lemma } && char.IsAsciiLetterLower(lemma[0]) && !lemma.Contains(' ')
                && oracle.WhyNot(lemma, trigger == TriggerKind.Verb ? LemmaUse.Verb : LemmaUse.Noun) is { } why)
            {
                scope.Warn(site, item, "not-a-lemma", why);
            }
        }
    }

    private static void CheckTest(CheckScope scope, LemmaOracle oracle, RuleSite site, in Instruction step, TokenTest test, bool negated)
    {
        switch (test)
        {
            case NotTest not:
                CheckTest(scope, oracle, site, step, not.Inner, !negated);
                break;
            case AllTest or EitherTest:
                foreach (TokenTest part in test is AllTest all ? all.Parts : ((EitherTest)test).Parts)
                {
                    CheckTest(scope, oracle, site, step, part, negated);
                }

                break;
            case FormTest forms:
                foreach (string form in forms.Forms)
                {
                    CheckForm(scope, oracle, site, step, form);
                }

                break;
            case LemmaTest lemmas:
                foreach (string lemma in lemmas.Lemmas)
                {
                    if (lemma.Length > 0 && char.IsAsciiLetterLower(lemma[0]) && oracle.WhyNot(lemma, LemmaUse.Any) is { } why)
                    {
                        scope.Warn(site, step, lemma, "not-a-lemma", why);
                    }
                }

                break;
        }
    }

    private static void CheckForm(CheckScope scope, LemmaOracle oracle, RuleSite site, in Instruction step, string form)
    {
        if (form != form.ToLowerInvariant())
        {
            scope.Warn(site, step, form, "capitals", $"'{form}' never matches, because forms are compared in lower case; write '{form.ToLowerInvariant()}'");
        }
        else if (oracle.IsDivided(form))
        {
            scope.Warn(site, step, form, "divided", $"'{form}' never matches, because it is read as several words; write them apart");
        }
    }
}
