using Extract.Language;
using Extract.Rules.Grammar;
using Extract.Rules.Paths;

namespace Extract.Rules.Explaining;

/// <summary>Tells how far a path leads through the tree and where it ends. Not thread-safe.</summary>
internal sealed class PathTracer(Document document, Tree tree)
{
    private const int Never = int.MaxValue / 2;

    private readonly PathWalker _walker = new(tree);

    /// <summary>The tokens to which a path leads.</summary>
    public List<int> Ends(TreePath path, int start)
    {
        List<int> ends = [];
        _walker.Reach(path, start, ends);
        return ends;
    }

    /// <summary>Where a path that leads nowhere came nearest to its end.</summary>
    /// <param name="wanted">The slot as explanations name it.</param>
    public Failure Explain(TreePath path, int start, string wanted)
    {
        List<(int Step, int Token)> stops = [];
        _walker.Trace(path, start, stops);
        int[] left = Left(path.Program);
        stops.RemoveAll(s => path.Program[s.Step].Operation == PathOperation.Accept);
        if (stops.Count == 0)
        {
            return new Failure(FailureKind.Path, start, $"{Quote.Of(document, start)} has no {wanted}: the path leads back to it alone");
        }

        int least = stops.Min(s => left[s.Step]);
        stops.RemoveAll(s => left[s.Step] > least);
        int token = stops.Min(s => s.Token);
        string[] steps = [.. stops.Where(s => s.Token == token).OrderBy(s => s.Step).Select(s => Miss(path.Program[s.Step])).Distinct()];
        string way = token == start ? Quote.Of(document, start) : $"the path leads to {Quote.Of(document, token)}, which";
        string from = token == start ? "" : $"{Quote.Of(document, start)} has no {wanted}: ";
        return new Failure(FailureKind.Path, token, $"{from}{way} {string.Join(" and ", steps)}; {Around(token)}");
    }

    private static string Miss(in PathStep step) => step.Operation switch
    {
        PathOperation.Down => $"has no {step}",
        PathOperation.Up => $"hangs on nothing by {step}",
        _ => $"is not {step}",
    };

    /// <summary>The relations around a token, as steps of a path.</summary>
    private string Around(int token)
    {
        List<string> steps = [];
        if (document.Tokens[token].Head is int head and >= 0)
        {
            steps.Add($"<{document.Tokens[token].Relation} {Quote.Of(document, head)}");
        }

        for (int c = tree.FirstChild(token); c >= 0; c = tree.Next(c))
        {
            if (document.Tokens[c].Upos != Upos.Punct)
            {
                steps.Add($">{document.Tokens[c].Relation} {Quote.Of(document, c)}");
            }
        }

        return steps.Count == 0 ? "it stands alone" : $"from it lead {string.Join(", ", steps)}";
    }

    /// <summary>The fewest steps and tests that are needed from each instruction on.</summary>
    private static int[] Left(PathStep[] program)
    {
        int[] left = new int[program.Length];
        Array.Fill(left, Never);
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int i = program.Length - 1; i >= 0; i--)
            {
                int here = program[i].Operation switch
                {
                    PathOperation.Accept => 0,
                    PathOperation.Jump => left[program[i].Other],
                    PathOperation.Split => Math.Min(left[i + 1], left[program[i].Other]),
                    _ => Math.Min(Never, left[i + 1] + 1),
                };
                changed |= here < left[i];
                left[i] = Math.Min(here, left[i]);
            }
        }

        return left;
    }
}
