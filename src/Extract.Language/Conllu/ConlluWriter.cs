using System.Globalization;

namespace Extract.Language.Conllu;

/// <summary>
/// Writes documents as CoNLL-U (universaldependencies.org/format): forms exactly as the text has them, multiword tokens with their
/// range, names in MISC as <c>NER=B-person</c>. Line ends are <c>\n</c>. Not thread-safe; one writer per output.
/// </summary>
public sealed class ConlluWriter(TextWriter output)
{
    /// <summary>Writes one article.</summary>
    /// <param name="id">The article's id, for <c># newdoc id</c>.</param>
    /// <param name="document">What was read.</param>
    /// <param name="sentences">Which sentences, counted from 0; null for all.</param>
    public void Write(string id, Document document, Range? sentences = null)
    {
        Line($"# newdoc id = {OneLine(id)}");
        string[] names = NameTags(document);
        int paragraph = -1;
        (int first, int count) = (sentences ?? Range.All).GetOffsetAndLength(document.Sentences.Length);
        for (int s = first; s < first + count; s++)
        {
            Sentence sentence = document.Sentences[s];
            if (sentence.Paragraph != paragraph)
            {
                Line("# newpar");
                paragraph = sentence.Paragraph;
            }

            Line(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {OneLine(id)}-{s + 1}"));
            Line($"# text = {OneLine(document.TextOf(sentence.Span))}");
            for (int t = sentence.Span.First; t < sentence.Span.End; t++)
            {
                if (document.Tokens[t].MultiwordLength > 1)
                {
                    Multiword(document, sentence, t);
                }

                Word(document, sentence, t, names[t]);
            }

            Line("");
        }
    }

    private static string[] NameTags(Document document)
    {
        string[] tags = new string[document.Tokens.Length];
        foreach (Name name in document.Names)
        {
            string kind = name.Kind.ToString().ToLowerInvariant();
            for (int t = name.Span.First; t < name.Span.End; t++)
            {
                tags[t] = (t == name.Span.First ? "NER=B-" : "NER=I-") + kind;
            }
        }

        return tags;
    }

    private void Multiword(Document document, Sentence sentence, int first)
    {
        int last = first + document.Tokens[first].MultiwordLength - 1;
        int number = first - sentence.Span.First + 1;
        string form = OneLine(document.TextOf(new TokenSpan(first, last + 1)));
        string misc = SpaceAfter(document, last);
        Line(string.Create(CultureInfo.InvariantCulture, $"{number}-{number + last - first}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{(misc.Length == 0 ? "_" : misc)}"));
    }

    private void Word(Document document, Sentence sentence, int index, string? name)
    {
        Token token = document.Tokens[index];
        int head = token.Head < 0 ? 0 : token.Head - sentence.Span.First + 1;
        string space = InsideMultiword(document, sentence, index) ? "" : SpaceAfter(document, index);
        string misc = name is null ? space : space.Length == 0 ? name : name + "|" + space;
        string form = OneLine(document.Text.AsSpan(token.Start, token.End - token.Start));
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{index - sentence.Span.First + 1}\t{form}\t{token.Lemma}\t{token.Upos.ToString().ToUpperInvariant()}\t{token.Xpos}\t{FeatureColumn.Of(token)}\t{head}\t{token.Relation}\t_\t{(misc.Length == 0 ? "_" : misc)}"));
    }

    private static bool InsideMultiword(Document document, Sentence sentence, int index)
    {
        for (int t = index; t >= sentence.Span.First && t > index - 4; t--)
        {
            if (document.Tokens[t].MultiwordLength > index - t)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Within a sentence and at its end alike: whether the next word follows at once.</summary>
    private static string SpaceAfter(Document document, int last) =>
        document.Tokens[last].SpaceAfter || last + 1 == document.Tokens.Length ? "" : "SpaceAfter=No";

    private static string OneLine(ReadOnlySpan<char> text)
    {
        string plain = text.ToString();
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return plain;
    }

    private void Line(string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}
