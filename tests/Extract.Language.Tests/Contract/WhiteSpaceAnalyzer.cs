namespace Extract.Language.Tests.Contract;

/// <summary>The least that an analyzer can do: words between white space, a sentence for each line, everything hung on its first word.</summary>
internal sealed class WhiteSpaceAnalyzer : ITextAnalyzer
{
    public Document Analyze(string text)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        int first = 0;
        int at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                if (text[at] == '\n' && tokens.Count > first)
                {
                    sentences.Add(new Sentence(new TokenSpan(first, tokens.Count), sentences.Count));
                    first = tokens.Count;
                }

                at++;
                continue;
            }

            int end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            string form = text[at..end];
            bool isRoot = tokens.Count == first;
            tokens.Add(new Token(
                at, end, form, form.ToLowerInvariant(), form, Upos.X, "FW", Features.None, isRoot ? -1 : first, isRoot ? "root" : "dep", end < text.Length, 0));
            at = end;
        }

        if (tokens.Count > first)
        {
            sentences.Add(new Sentence(new TokenSpan(first, tokens.Count), sentences.Count));
        }

        return new Document(text, [.. tokens], [.. sentences], [], []);
    }
}
