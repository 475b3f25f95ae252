using Extract.Language;

namespace Extract.Rules.Grammar;

/// <summary>Reads clauses off the trees of one document, each once. Not thread-safe.</summary>
internal sealed class ClauseReader(Tree tree)
{
    private const int DepthLimit = 6;

    private readonly Dictionary<int, Clause> _read = [];

    public Clause Read(int trigger)
    {
        if (!_read.TryGetValue(trigger, out Clause? clause))
        {
            clause = Build(trigger);
            _read.Add(trigger, clause);
        }

        return clause;
    }

    private ReadOnlySpan<Token> Tokens => tree.Document.Tokens;

    private Clause Build(int trigger)
    {
        bool passive = IsPassive(trigger);
        List<int> subjects = [];
        List<int> objects = [];
        List<int> indirects = [];
        List<Oblique> obliques = [];
        for (int c = tree.FirstChild(trigger); c >= 0; c = tree.Next(c))
        {
            if (tree.Is(c, "nsubj"))
            {
                Coordination.Add(tree, c, passive ? objects : subjects);
            }
            else if (tree.Is(c, "obj"))
            {
                Coordination.Add(tree, c, objects);
                AddObliques(c, passive, subjects, obliques);
            }
            else if (tree.Is(c, "iobj"))
            {
                Coordination.Add(tree, c, indirects);
            }
            else if (tree.Is(c, "obl") || tree.Is(c, "nmod"))
            {
                AddOblique(c, passive, subjects, obliques);
            }
            else if (tree.Is(c, "advmod") || tree.Is(c, "compound:prt"))
            {
                obliques.Add(new Oblique("", c));
            }
            else if (tree.Is(c, "xcomp") && tree.CaseOf(c) is { Length: > 0 } preposition)
            {
                obliques.Add(new Oblique(preposition, c));
            }
        }

        List<int> leading = passive ? objects : subjects;
        if (leading.Count == 0)
        {
            Inherit(trigger, leading, 0);
        }

        RelativeObject(trigger, passive, subjects, objects);
        Resolve(subjects);
        Resolve(objects);
        return new Clause(trigger, passive, subjects, objects, indirects, obliques);
    }

    private bool IsPassive(int verb)
    {
        Token token = Tokens[verb];
        if (token.Xpos is not ("VBN" or "VBD"))
        {
            return false;
        }

        if (tree.Child(verb, "aux:pass") >= 0 || tree.Child(verb, "nsubj:pass") >= 0)
        {
            return true;
        }

        if (token.Xpos != "VBN" || HasPerfect(verb))
        {
            return false;
        }

        // A bare participle: "the parcel, carried by her"; a coordinated one shares its auxiliary.
        return tree.Is(verb, "acl") || tree.Is(verb, "advcl") || (tree.Is(verb, "conj") && token.Head >= 0 && IsPassive(token.Head));
    }

    private bool HasPerfect(int verb)
    {
        for (int c = tree.FirstChild(verb); c >= 0; c = tree.Next(c))
        {
            if (tree.Is(c, "aux") && Tokens[c].Lemma == "have")
            {
                return true;
            }
        }

        return false;
    }

    private void AddOblique(int token, bool passive, List<int> subjects, List<Oblique> obliques, int parent = -1)
    {
        string preposition = tree.CaseOf(token);
        if (preposition == "by" && passive)
        {
            Coordination.Add(tree, token, subjects);
        }

        List<int> all = [];
        Coordination.Add(tree, token, all);
        foreach (int one in all)
        {
            string own = tree.CaseOf(one);
            obliques.Add(new Oblique(own.Length > 0 ? own : preposition, one, parent));
        }

        AddObliques(token, false, subjects, obliques);
    }

    private void AddObliques(int token, bool passive, List<int> subjects, List<Oblique> obliques)
    {
        for (int c = tree.FirstChild(token); c >= 0; c = tree.Next(c))
        {
            if (tree.Is(c, "nmod") && !tree.Is(c, "nmod:poss") && tree.CaseOf(c) is { Length: > 0 } preposition && preposition != "of")
            {
                AddOblique(c, passive, subjects, obliques, token);
            }
        }
    }

    /// <summary>Finds a subject (or a passive's object) that grammar leaves out.</summary>
    private void Inherit(int verb, List<int> into, int depth)
    {
        int head = Tokens[verb].Head;
        if (head < 0 || depth > DepthLimit)
        {
            return;
        }

        if (tree.Is(verb, "acl"))
        {
            if (tree.Is(verb, "acl:relcl") || Tokens[verb].Xpos is "VBG" or "VBN")
            {
                bool ofNoun = tree.Child(verb, "mark") >= 0;
                if (!ofNoun)
                {
                    Coordination.Add(tree, head, into);
                    return;
                }
            }

            // "the honour of carrying", "the first person to carry": the one who has it, or the noun itself.
            if (Tokens[verb].Xpos == "VB" && IsAnimateGuess(head))
            {
                Coordination.Add(tree, head, into);
                return;
            }

            Inherit(head, into, depth + 1);
            return;
        }

        if (tree.Is(verb, "conj") || tree.Is(verb, "xcomp") || tree.Is(verb, "advcl") || tree.Is(verb, "obj") || tree.Is(verb, "obl") || tree.Is(verb, "ccomp") || tree.Is(verb, "parataxis") || tree.Is(verb, "nmod"))
        {
            if (tree.Is(verb, "ccomp") && Tokens[verb].Xpos is not ("VB" or "VBG"))
            {
                return;
            }

            if (tree.Is(verb, "parataxis") && Tokens[verb].Xpos is not ("VBG" or "VBN"))
            {
                return;
            }

            int controller = tree.Is(verb, "xcomp") ? tree.Child(head, "obj") : -1;
            if (controller >= 0)
            {
                Coordination.Add(tree, controller, into);
                return;
            }

            for (int c = tree.FirstChild(head); c >= 0; c = tree.Next(c))
            {
                if (tree.Is(c, "nsubj"))
                {
                    Coordination.Add(tree, c, into);
                }
            }

            if (into.Count == 0)
            {
                Inherit(head, into, depth + 1);
            }
        }
    }

    private bool IsAnimateGuess(int noun) => Tokens[noun].Lemma is "person" or "man" or "woman" or "people" or "one" || Tokens[noun].Upos == Upos.Propn
        || Tokens[noun].Lemma.EndsWith("er", StringComparison.Ordinal) || Tokens[noun].Lemma.EndsWith("ist", StringComparison.Ordinal)
        || Tokens[noun].Lemma.EndsWith("ian", StringComparison.Ordinal) || Tokens[noun].Lemma.EndsWith("or", StringComparison.Ordinal);

    /// <summary>"the parcel that Kotov carried": the noun is the object of a relative clause that has a subject of its own and no object.</summary>
    private void RelativeObject(int verb, bool passive, List<int> subjects, List<int> objects)
    {
        int clause = verb;
        if (tree.Is(clause, "acl:relcl") && !passive && subjects.Count > 0 && objects.Count == 0)
        {
            int head = Tokens[clause].Head;
            if (head >= 0 && !subjects.Contains(head))
            {
                Coordination.Add(tree, head, objects);
            }
        }
    }

    /// <summary>Relative pronouns stand for the noun that their clause modifies.</summary>
    private void Resolve(List<int> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            Token token = Tokens[arguments[i]];
            if (token.Xpos is not ("WP" or "WDT" or "WP$") && !(token.Lower == "that" && token.Upos == Upos.Pron && Governs(token)))
            {
                continue;
            }

            if (NameBefore(arguments[i]) is int name and >= 0)
            {
                arguments[i] = name;
                continue;
            }

            int clause = token.Head;
            for (int depth = 0; clause >= 0 && depth < DepthLimit && !tree.Is(clause, "acl"); depth++)
            {
                clause = Tokens[clause].Head;
            }

            int noun = clause >= 0 ? Tokens[clause].Head : -1;
            if (noun >= 0)
            {
                arguments.RemoveAt(i);
                List<int> antecedents = [];
                Coordination.Add(tree, noun, antecedents);
                arguments.InsertRange(i, antecedents);
                i += antecedents.Count - 1;
            }
        }
    }

    /// <summary>"Jul, who lit": a proper name right before "who" is whom it means, whatever the tree says; -1 when there is none.</summary>
    private int NameBefore(int relative)
    {
        if (Tokens[relative].Lower != "who")
        {
            return -1;
        }

        int before = relative - 1;
        if (before > 0 && Tokens[before].Lower == ",")
        {
            before--;
        }

        return before >= 0 && Tokens[before].Upos == Upos.Propn ? before : -1;
    }

    private bool Governs(Token relative) => relative.Head >= 0 && tree.Is(relative.Head, "acl:relcl");
}
