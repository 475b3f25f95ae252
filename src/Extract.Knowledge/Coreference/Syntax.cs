using Extract.Language;

namespace Extract.Knowledge.Coreference;

/// <summary>What coreference asks of the trees.</summary>
internal static class Syntax
{
    private const int Reach = 12;

    /// <summary>Whether a token is a subject or coordinated with one.</summary>
    public static bool IsSubject(Document document, int token)
    {
        for (int steps = 0; steps < 6; steps++)
        {
            Token current = document.Tokens[token];
            if (current.Relation.StartsWith("nsubj", StringComparison.Ordinal))
            {
                return true;
            }

            if (current.Head < 0 || !IsNominalLink(current.Relation))
            {
                return false;
            }

            token = current.Head;
        }

        return false;
    }

    /// <summary>The predicate that a subject, object or oblique belongs to; -1 when it hangs on none.</summary>
    public static int Clause(Document document, int token)
    {
        for (int steps = 0; steps < 6 && token >= 0; steps++)
        {
            Token current = document.Tokens[token];
            if (!IsNominalLink(current.Relation))
            {
                return current.Head;
            }

            token = current.Head;
        }

        return -1;
    }

    /// <summary>The noun that the relative clause around a pronoun modifies; -1 when the tree shows none.</summary>
    public static int Antecedent(Document document, int pronoun)
    {
        int token = pronoun;
        for (int steps = 0; steps < 6 && token >= 0; steps++)
        {
            Token current = document.Tokens[token];
            if (current.Relation.StartsWith("acl", StringComparison.Ordinal))
            {
                return current.Head < pronoun ? current.Head : -1;
            }

            token = current.Head;
        }

        return -1;
    }

    /// <summary>Whether a noun is part of a name, beside it in one phrase, or said of it ("Berg was a pilot who …").</summary>
    public static bool IsNamedBy(Document document, int noun, Occurrence name)
    {
        if (noun < 0 || name.Span.Contains(noun))
        {
            return noun >= 0;
        }

        int token = name.Head;
        for (int steps = 0; steps < 3 && token >= 0; steps++)
        {
            Token current = document.Tokens[token];
            if (current.Relation is not ("appos" or "flat" or "compound" or "nsubj"))
            {
                break;
            }

            token = current.Head;
            if (token == noun)
            {
                return true;
            }
        }

        Token other = document.Tokens[noun];
        return (other.Relation == "appos" && name.Span.Contains(other.Head)) || FollowsInApposition(document, name.Span, noun);
    }

    /// <summary>Whether the verb right after a subject pronoun is plural ("who have", "who live").</summary>
    public static bool HasPluralVerb(Document document, int pronoun)
    {
        TokenSpan sentence = document.Sentences[document.SentenceOf(pronoun)].Span;
        for (int t = pronoun + 1; t < Math.Min(pronoun + 4, sentence.End); t++)
        {
            Token token = document.Tokens[t];
            if (token.Upos is Upos.Verb or Upos.Aux)
            {
                const Features PresentTense = Features.Present | Features.Finite;
                bool present = (token.Features & PresentTense) == PresentTense && (token.Features & Features.Third) == 0;
                return token.Lower is "are" or "were" or "have" || (present && token.Upos == Upos.Verb);
            }
        }

        return false;
    }

    /// <summary>Whether a noun follows a name after a comma with no verb between, as in "Berg, the pilot".</summary>
    public static bool FollowsInApposition(Document document, TokenSpan name, int noun)
    {
        bool near = name.End < noun && noun - name.End <= Reach && document.SentenceOf(name.First) == document.SentenceOf(noun);
        if (!near || document.Tokens[name.End].Lower != ",")
        {
            return false;
        }

        for (int t = name.End; t < noun; t++)
        {
            Token token = document.Tokens[t];
            bool isVerb = token.Upos == Upos.Verb && (token.Features & Features.Participle) == 0;
            if (isVerb || token.Upos is Upos.Cconj or Upos.Pron or Upos.Aux)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Relations that keep within one noun phrase or coordination.</summary>
    private static bool IsNominalLink(string relation) =>
        relation is "conj" or "appos" or "flat" or "compound" or "list" || relation.StartsWith("flat:", StringComparison.Ordinal)
        || relation.StartsWith("nmod:poss", StringComparison.Ordinal);
}
