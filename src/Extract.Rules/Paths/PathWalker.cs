using Extract.Language;
using Extract.Rules.Grammar;

namespace Extract.Rules.Paths;

/// <summary>
/// Walks paths over the trees of one document. Each step of a path sees each token of the sentence once, so a walk is linear in both
/// and ends whatever the path. Not thread-safe.
/// </summary>
internal sealed class PathWalker(Tree tree)
{
    private readonly Stack<(int Step, int Token)> _open = [];
    private readonly List<int> _ends = [];
    private ulong[] _seen = [];

    /// <summary>Lists the tokens to which a path leads and what is coordinated with them, in text order; never the start itself.</summary>
    public void Reach(TreePath path, int start, List<int> into)
    {
        into.Clear();
        _ends.Clear();
        Walk(path, start, null);
        foreach (int end in _ends)
        {
            if (tree.Document.Tokens[end].Upos is Upos.Verb or Upos.Aux)
            {
                Add(end, into);
            }
            else
            {
                Coordination.Add(tree, end, into);
            }
        }

        into.Remove(start);
        into.Sort();
    }

    /// <summary>Walks a path and notes the steps at which it does not go on.</summary>
    public void Trace(TreePath path, int start, List<(int Step, int Token)> stops)
    {
        _ends.Clear();
        Walk(path, start, stops);
    }

    private void Walk(TreePath path, int start, List<(int Step, int Token)>? stops)
    {
        TokenSpan sentence = tree.Document.Sentences[tree.Document.SentenceOf(start)].Span;
        Forget(path.Program.Length * sentence.Length);
        _open.Push((0, start));
        while (_open.TryPop(out (int Step, int Token) at))
        {
            int bit = (at.Step * sentence.Length) + at.Token - sentence.First;
            if ((_seen[bit >> 6] >> bit & 1) != 0)
            {
                continue;
            }

            _seen[bit >> 6] |= 1UL << bit;
            PathStep step = path.Program[at.Step];
            if (step.Operation == PathOperation.Accept && at.Token != start)
            {
                Add(at.Token, _ends);
            }
            else if (!TryStep(step, at.Step, at.Token))
            {
                stops?.Add(at);
            }
        }
    }

    /// <summary>Opens what comes behind a step; false when it leads nowhere from a token.</summary>
    private bool TryStep(in PathStep step, int at, int token)
    {
        int before = _open.Count;
        switch (step.Operation)
        {
            case PathOperation.Down:
                for (int c = tree.FirstChild(token); c >= 0; c = tree.Next(c))
                {
                    if (Follows(step, c))
                    {
                        _open.Push((at + 1, c));
                    }
                }

                break;
            case PathOperation.Up when tree.Document.Tokens[token].Head >= 0 && Follows(step, token):
                _open.Push((at + 1, tree.Document.Tokens[token].Head));
                break;
            case PathOperation.Test when step.Test!.Holds(tree.Document.Tokens[token]):
                _open.Push((at + 1, token));
                break;
            case PathOperation.Split:
                _open.Push((at + 1, token));
                _open.Push((step.Other, token));
                break;
            case PathOperation.Jump:
                _open.Push((step.Other, token));
                break;
        }

        return _open.Count > before;
    }

    private bool Follows(in PathStep step, int token)
    {
        foreach (Relation relation in step.Relations)
        {
            if (relation.Holds(tree, token))
            {
                return true;
            }
        }

        return step.Relations.Length == 0;
    }

    private void Forget(int bits)
    {
        int words = (bits >> 6) + 1;
        if (_seen.Length < words)
        {
            _seen = new ulong[words];
        }
        else
        {
            _seen.AsSpan(0, words).Clear();
        }
    }

    private static void Add(int token, List<int> into)
    {
        if (!into.Contains(token))
        {
            into.Add(token);
        }
    }
}
