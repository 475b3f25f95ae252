using System.Text;

namespace Extract.Training.Treebanks;

/// <summary>The running text of a treebank, with where its words and sentences stand.</summary>
/// <param name="Text">The text; blank lines divide paragraphs.</param>
/// <param name="Spans">Extent of each word in the order of the treebank; the words of a multiword token divide its extent where they spell it.</param>
/// <param name="SentenceStarts">Index of each sentence's first word.</param>
internal sealed record RawText(string Text, (int Start, int End)[] Spans, int[] SentenceStarts)
{
    public static RawText Of(IReadOnlyList<TreebankSentence> sentences)
    {
        StringBuilder text = new();
        List<(int Start, int End)> spans = [];
        List<int> starts = [];
        foreach (TreebankSentence sentence in sentences)
        {
            if (sentence.StartsParagraph && text.Length > 0)
            {
                text.Append("\n\n");
            }

            starts.Add(spans.Count);
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                TreebankWord word = sentence.Words[i];
                if (word.Multiword > 1)
                {
                    AddMultiword(text, spans, sentence.Words.AsSpan(i, Math.Min(word.Multiword, sentence.Words.Length - i)), word.Surface!);
                    i += word.Multiword - 1;
                    word = sentence.Words[Math.Min(i, sentence.Words.Length - 1)];
                }
                else
                {
                    spans.Add((text.Length, text.Length + word.Form.Length));
                    text.Append(word.Form);
                }

                if (word.SpaceAfter)
                {
                    text.Append(' ');
                }
            }
        }

        return new RawText(text.ToString(), [.. spans], [.. starts]);
    }

    private static void AddMultiword(StringBuilder text, List<(int Start, int End)> spans, ReadOnlySpan<TreebankWord> words, string surface)
    {
        int total = 0;
        foreach (TreebankWord word in words)
        {
            total += word.Form.Length;
        }

        int at = text.Length;
        text.Append(surface);
        for (int i = 0; i < words.Length; i++)
        {
            int end = i == words.Length - 1 ? text.Length : total == surface.Length ? at + words[i].Form.Length : Math.Min(at + 1, text.Length);
            spans.Add((at, end));
            at = end;
        }
    }
}
