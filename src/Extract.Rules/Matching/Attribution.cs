using Extract.Language;
using Extract.Rules.Grammar;

namespace Extract.Rules.Matching;

/// <summary>
/// Finds who says what a word tells: from it up the tree to a verb of saying ("organisers said that …", "…, organisers said"), or to
/// a source ("according to organisers", "in her words"), or the speaker of the quotation around it. Not thread-safe: one per document.
/// </summary>
internal sealed class Attribution(Document document, Tree tree, ClauseReader clauses, StatusReader statuses, MentionIndex mentions, SpeechWords words)
{
    private const int Limit = 40;

    private readonly SpeakerReader _speakers = new(document, tree, mentions);
    private QuotedSpeech? _quoted;
    private (int Sentence, Speaker? Source) _last = (-1, null);

    /// <summary>Who says what a trigger tells; null when the article itself does.</summary>
    public Speaker? Of(int trigger)
    {
        if (words.Verbs is null)
        {
            return null;
        }

        int from = -1;
        int at = trigger;
        for (int n = 0; n < Limit && at >= 0; n++)
        {
            int head = document.Tokens[at].Head;
            int teller = head < 0 || IsSaid(at, head) ? head : IsTold(at, head) ? document.Tokens[head].Head : -1;
            Speaker? speaker = InPassing(at, from) ?? (teller >= 0 ? SpeakerOf(teller) : null);
            if (speaker is not null)
            {
                return speaker;
            }

            from = at;
            at = head;
        }

        int sentence = document.SentenceOf(trigger);
        if (_last.Sentence != sentence)
        {
            _last = (sentence, SentenceSource(document.Sentences[sentence].Span));
        }

        _quoted ??= new QuotedSpeech(document, new Quotations(document), SpeakerOf);
        return _last.Source ?? _quoted.Of(trigger);
    }

    /// <summary>Who says it where a verb is one of saying and is not denied; null where nobody is named.</summary>
    private Speaker? SpeakerOf(int verb)
    {
        if (document.Tokens[verb].Upos != Upos.Verb || !words.Verbs!.MatchWord(document.Tokens[verb], out _) || statuses.Of(verb) == Status.Negated)
        {
            return null;
        }

        return clauses.Read(verb).Subjects is [int subject, ..] subjects ? _speakers.Read(NameBehind(subject, subjects)) : null;
    }

    /// <summary>"Mr Johnson", of which a tree may make two subjects.</summary>
    private static int NameBehind(int subject, List<int> subjects) => subjects.Count > 1 && subjects[1] == subject + 1 ? subjects[1] : subject;

    /// <summary>Whether a clause is what the verb above it says: one with a subject or a conjunction of its own, unless it is quoted before the verb.</summary>
    private bool IsSaid(int clause, int verb) =>
        tree.Is(clause, "ccomp") ? clause < verb || Subject(clause) >= 0 || tree.Child(clause, "mark") >= 0
        : tree.Is(clause, "parataxis") && verb < clause && tree.Child(verb, "ccomp") < 0 && tree.Child(verb, "obj") < 0 && Before(clause) is not (";" or ".");

    /// <summary>"told reporters that Per ran", which a tree may read as a remark about the reporters.</summary>
    private bool IsTold(int clause, int listener) =>
        tree.Is(clause, "acl:relcl") && tree.Is(listener, "iobj") && Subject(clause) is int subject and >= 0 && document.Tokens[subject].Xpos is not ("WDT" or "WP");

    private int Subject(int clause) => tree.Child(clause, "nsubj") is int subject and >= 0 ? subject : tree.Child(clause, "csubj") is int whole and >= 0 ? whole : tree.Child(clause, "expl");

    /// <summary>"…, organisers said, …", "as she said", "according to him": beside a word of the clause, but for the branch that was come from.</summary>
    private Speaker? InPassing(int at, int from)
    {
        for (int c = tree.FirstChild(at); c >= 0; c = tree.Next(c))
        {
            Speaker? speaker = c == from ? null : IsParenthesis(c) ? SpeakerWithin(c) : Source(c);
            if (speaker is not null)
            {
                return speaker;
            }
        }

        return null;
    }

    /// <summary>A clause in passing names its speaker itself: "Per Dahl, announced as …, ran" says nothing of who announces.</summary>
    private Speaker? SpeakerWithin(int clause)
    {
        TokenSpan whole = tree.Subtree(clause);
        return clauses.Read(clause).Subjects.Exists(whole.Contains) ? SpeakerOf(clause) : null;
    }

    /// <summary>Whether a clause is put in between commas or dashes, or behind a conjunction like "as", and says nothing further.</summary>
    private bool IsParenthesis(int clause)
    {
        if (tree.Is(clause, "advcl"))
        {
            return tree.Child(clause, "mark") is int mark and >= 0 && words.Marks?.Contains(document.Tokens[mark].Lower) == true;
        }

        // ", she said,": two commas tell it, whatever the tree says.
        bool coordinated = tree.Is(clause, "conj") && tree.Child(clause, "cc") < 0;
        bool closed = clause + 1 < document.Tokens.Length && document.Tokens[clause + 1].Upos == Upos.Punct;
        if (coordinated || tree.Is(clause, "parataxis"))
        {
            bool further = tree.Child(clause, "ccomp") >= 0 || tree.Child(clause, "xcomp") >= 0;
            string before = Before(clause);
            return (closed && before == ",") || (!coordinated && !further && before is not (";" or ":" or "."));
        }

        return false;
    }

    /// <summary>The mark that stands before a clause, or with which its tree begins; "" for none.</summary>
    private string Before(int clause)
    {
        int first = tree.Subtree(clause).First;
        if (document.Tokens[first].Upos == Upos.Punct)
        {
            return document.Tokens[first].Lower;
        }

        bool inside = first > 0 && document.SentenceOf(first - 1) == document.SentenceOf(clause);
        return inside && document.Tokens[first - 1].Upos == Upos.Punct ? document.Tokens[first - 1].Lower : "";
    }

    /// <summary>A source between commas, or that opens the sentence, is that of the whole sentence, whatever the tree hangs it on.</summary>
    private Speaker? SentenceSource(TokenSpan sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            int marker = tree.Child(t, "case");
            if (marker >= 0 && (marker == sentence.First || document.Tokens[marker - 1].Lower == ",") && words.Sources?.Contains(tree.CaseOf(t)) == true)
            {
                return Source(t);
            }
        }

        return null;
    }

    private Speaker? Source(int nominal)
    {
        string preposition = tree.CaseOf(nominal);
        if (preposition.Length == 0)
        {
            return null;
        }

        bool isSource = words.Sources?.Contains(preposition) == true;
        bool isSaying = words.Nouns?.Contains($"{preposition} {document.Tokens[nominal].Lemma}") == true;
        if (!isSource && !isSaying)
        {
            return null;
        }

        int owner = tree.Child(nominal, "nmod:poss");
        return isSaying
            ? (owner >= 0 ? _speakers.Read(owner) : tree.Child(nominal, "nmod") is int of and >= 0 ? _speakers.Read(of) : null)
            : _speakers.Read(nominal);
    }
}
