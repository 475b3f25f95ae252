using Extract.Language;

namespace Extract.Rules.Grammar;

/// <summary>
/// Reads off grammar whether a predicate is told as done, planned, or denied: modals, "is due to", infinitives of purpose,
/// negation, "would have". Which governing words plan, achieve or deny is data (<c>rules/status.yaml</c>).
/// </summary>
internal sealed class StatusReader(Tree tree, StatusWords words)
{
    private const int DepthLimit = 8;

    // For each token its predicate and one; 0 until it is asked for.
    private readonly int[] _predicates = new int[tree.Document.Tokens.Length];

    /// <summary>The status of the clause in which a token stands.</summary>
    public Status Of(int token) => Read(Predicate(token), 0);

    /// <summary>The nearest verb, or predicate of a copula, at or above a token.</summary>
    public int Predicate(int token)
    {
        if (_predicates[token] == 0)
        {
            _predicates[token] = FindPredicate(token) + 1;
        }

        return _predicates[token] - 1;
    }

    private int FindPredicate(int token)
    {
        int at = token;
        for (int depth = 0; depth < DepthLimit * 2; depth++)
        {
            ref readonly Token word = ref tree.Document.Tokens[at];
            if (word.Upos == Upos.Verb || tree.Child(at, "cop") >= 0 || word.Head < 0)
            {
                return at;
            }

            at = word.Head;
        }

        return at;
    }

    /// <summary>True when the clause of a token is told in the present tense and nothing marks it as done.</summary>
    public bool IsPresent(int token)
    {
        int verb = Predicate(token);
        string tag = tree.Document.Tokens[verb].Xpos;
        bool present = tag is "VBZ" or "VBP";
        for (int c = tree.FirstChild(verb); c >= 0; c = tree.Next(c))
        {
            if (tree.Is(c, "aux") || tree.Is(c, "cop"))
            {
                Token auxiliary = tree.Document.Tokens[c];
                if (auxiliary.Lemma == "have" || auxiliary.Xpos == "VBD")
                {
                    return false;
                }

                present |= auxiliary.Xpos is "VBZ" or "VBP";
            }
        }

        return present;
    }

    /// <summary>True when a clause is told in the past perfect.</summary>
    public bool IsFlashback(int verb)
    {
        for (int c = tree.FirstChild(verb); c >= 0; c = tree.Next(c))
        {
            if (tree.Is(c, "aux") && tree.Document.Tokens[c].Lower is "had" or "'d" && tree.Document.Tokens[c].Lemma == "have")
            {
                return true;
            }
        }

        return false;
    }

    private Status Read(int verb, int depth)
    {
        ReadOnlySpan<Token> tokens = tree.Document.Tokens;
        bool planned = false;
        bool negated = false;
        bool would = false;
        bool have = false;
        bool auxiliary = false;
        bool infinitive = false;
        string mark = "";
        for (int c = tree.FirstChild(verb); c >= 0; c = tree.Next(c))
        {
            string lemma = tokens[c].Lemma;
            string lower = tokens[c].Lower;
            if (tree.Is(c, "aux") || tree.Is(c, "cop"))
            {
                auxiliary |= tokens[c].Xpos is not "VBG";
                planned |= words.Modals.Contains(lower) || words.Modals.Contains(lemma);
                would |= lower is "would" or "'d";
                have |= lemma == "have";
            }
            else if (tree.Is(c, "mark"))
            {
                // "is due to sail", where "due to" is read as one mark.
                planned |= tokens[c].Upos == Upos.Adj && words.Planners.Contains(lemma);
                infinitive |= lower == "to";
                mark = lower;
            }
            else if (tree.Is(c, "advmod") || tree.Is(c, "det"))
            {
                // "Not only did she run" denies nothing.
                negated |= words.Negators.Contains(lower) && !(c + 1 < tokens.Length && tokens[c + 1].Lower is "only" or "just" or "merely");
            }
        }

        if (would && have)
        {
            return Status.Negated;
        }

        Token token = tokens[verb];
        int head = token.Head;
        infinitive |= token.Xpos == "VB" && !auxiliary && verb > 0 && tokens[verb - 1].Lower == "to";
        Status status = planned ? Status.Planned : Status.Happened;
        if (!planned && infinitive)
        {
            status = Infinitive(verb, head, depth);
        }
        else if (!planned && head >= 0 && depth < DepthLimit && Shares(verb, auxiliary, mark))
        {
            status = Read(Predicate(head), depth + 1);
        }

        if (!negated && token.Upos == Upos.Verb && head >= 0 && depth < DepthLimit && tree.Is(verb, "xcomp") && status == Status.Happened)
        {
            status = Read(Predicate(head), depth + 1) == Status.Negated ? Status.Negated : status;
        }

        return negated ? Status.Negated : status;
    }

    private Status Infinitive(int verb, int head, int depth)
    {
        if (head < 0)
        {
            return Status.Planned;
        }

        ReadOnlySpan<Token> tokens = tree.Document.Tokens;
        Token governor = tokens[head];
        if (words.Deniers.Contains(governor.Lemma))
        {
            return Status.Negated;
        }

        if (words.Planners.Contains(governor.Lemma))
        {
            return Status.Planned;
        }

        bool achieved = words.Achievers.Contains(governor.Lemma) || tree.Is(verb, "acl") || tree.Is(verb, "advcl") || tree.Is(verb, "conj");
        return achieved && depth < DepthLimit ? Read(Predicate(head), depth + 1) : Status.Planned;
    }

    /// <summary>A non-finite or coordinated verb without auxiliary of its own stands or falls with the clause that governs it.</summary>
    private bool Shares(int verb, bool auxiliary, string mark)
    {
        Token token = tree.Document.Tokens[verb];
        if (tree.Is(verb, "conj"))
        {
            return !auxiliary && token.Xpos is "VB" or "VBN" or "VBG";
        }

        if (tree.Is(verb, "advcl") || tree.Is(verb, "ccomp") || tree.Is(verb, "acl"))
        {
            bool present = token.Xpos is "VBZ" or "VBP";
            return (token.Xpos is "VBG" or "VBN" && !auxiliary) || (present && words.TimeMarks.Contains(mark));
        }

        return tree.Is(verb, "xcomp") && token.Xpos is "VBG" or "VBN" && !auxiliary;
    }
}
