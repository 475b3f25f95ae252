using Extract.Rules.Loading;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;

namespace Extract.Rules.Checking;

/// <summary>Finds steps of patterns that nothing can pass, and patterns that therefore never match.</summary>
internal static class PatternCheck
{
    public static void Run(CheckScope scope, MentionSources sources)
    {
        foreach (RuleSite site in scope.Folder.Sites)
        {
            if (site.Pattern is { } pattern)
            {
                Check(scope, sources, site, pattern.Program);
            }
        }
    }

    private static void Check(CheckScope scope, MentionSources sources, RuleSite site, Instruction[] program)
    {
        Dictionary<int, (string Code, string Message)> dead = [];
        for (int i = 0; i < program.Length; i++)
        {
            if (WhyDead(program[i], sources, MentionSources.StageOf(site)) is { } why)
            {
                dead[i] = why;
            }
        }

        bool matches = Reach.CanMatch(program, dead.ContainsKey);
        string end = matches ? "" : ", so the rule never matches";
        foreach ((int i, (string code, string message)) in dead)
        {
            scope.Warn(site, program[i], code, message + end);
        }

        if (!matches && dead.Count == 0)
        {
            scope.Warn(site, site.Field("pattern"), "never-matches", "the pattern takes no word, or wants one before <start> or behind <end>: it never matches");
        }

        if (site.Fact is { } fact)
        {
            CheckRoles(scope, sources, site, fact.Fact, program);
        }
    }

    private static (string Code, string Message)? WhyDead(in Instruction step, MentionSources sources, int stage)
    {
        switch (step.Operation)
        {
            case Operation.Token or Operation.Behind when !Satisfiability.CanHold(step.Test!):
                return ("contradiction", "no word passes this test");
            case Operation.Entry when step.Lexicon!.Count == 0:
                return ("empty-lexicon", $"the lexicon '{step.Lexicon.Name}' is empty");
            case Operation.Mention when sources.WhyNone(step.Name!, step.Forms, stage) is { } why:
                return ("no-such-mention", why);
            default:
                return null;
        }
    }

    /// <summary>Warns of mentions captured for a role that they cannot fill.</summary>
    private static void CheckRoles(CheckScope scope, MentionSources sources, RuleSite site, FactType fact, Instruction[] program)
    {
        for (int i = 0; i < program.Length; i++)
        {
            if (program[i].Operation != Operation.Open || fact.Find(program[i].Name!) is not { } role)
            {
                continue;
            }

            for (int j = i + 1; j < program.Length && program[j].Operation is Operation.Split or Operation.SplitLazy or Operation.Jump or Operation.Mention; j++)
            {
                if (program[j].Operation == Operation.Mention && !sources.CanFill(program[j].Name!, program[j].Forms, role))
                {
                    scope.Warn(site, program[j], "cannot-fill", FrameCheck.CannotFill(program[j].Name!, fact, role));
                }
            }
        }
    }
}
