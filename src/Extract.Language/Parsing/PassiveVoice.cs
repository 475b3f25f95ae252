namespace Extract.Language.Parsing;

/// <summary>Voice is read off the tree, where it shows: a participle with a passive subject or auxiliary, or one that modifies a noun.</summary>
internal static class PassiveVoice
{
    public static void Mark(Span<Token> sentence, int first)
    {
        for (int i = 0; i < sentence.Length; i++)
        {
            ref readonly Token token = ref sentence[i];
            int marked = token.Relation is "aux:pass" or "nsubj:pass" or "csubj:pass" or "obl:agent" ? token.Head - first
                : token.Xpos == "VBN" && token.Relation is "acl" or "amod" ? i : -1;
            if (marked >= 0 && sentence[marked].Xpos is "VBN" or "VBD")
            {
                sentence[marked] = sentence[marked] with { Features = sentence[marked].Features | Features.Passive };
            }
        }
    }
}
