using Extract.Language;

namespace Extract.Knowledge.Coreference;

/// <summary>What coreference asks of the trees.</summary>
internal static class Syntax
{
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

        Token head = document.Tokens[name.Head];
        Token other = document.Tokens[noun];
        return (head.Head == noun && head.Relation is ("appos" or "flat" or "compound" or "nsubj"))
            || (other.Relation == "appos" && name.Span.Contains(other.Head));
    }

    /// <summary>Whether the clause of a subject pronoun shows a plural verb.</summary>
    public static bool HasPluralVerb(Document document, int pronoun)
    {
        int predicate = document.Tokens[pronoun].Head;
        if (predicate < 0)
        {
            return false;
        }

        if ((document.Tokens[predicate].Features & Features.Plural) != 0 && document.Tokens[predicate].Upos is Upos.Verb or Upos.Aux)
        {
            return true;
        }

        TokenSpan sentence = document.Sentences[document.SentenceOf(pronoun)].Span;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            Token token = document.Tokens[t];
            if (token.Head == predicate && token.Upos == Upos.Aux && token.Lower is "are" or "were" or "have")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Relations that keep within one noun phrase or coordination.</summary>
    private static bool IsNominalLink(string relation) =>
        relation is "conj" or "appos" or "flat" or "compound" or "list" || relation.StartsWith("flat:", StringComparison.Ordinal)
        || relation.StartsWith("nmod:poss", StringComparison.Ordinal);
}
