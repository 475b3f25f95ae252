namespace Extract.Language.Names;

/// <summary>Reads name spans off labels and trims what belongs to no name. Thread-safe.</summary>
internal static class NameSpans
{
    public static void Read(NameSentence sentence, List<NameRun> spans)
    {
        spans.Clear();
        ReadOnlySpan<byte> labels = sentence.Labels;
        for (int i = 0; i < labels.Length;)
        {
            if (labels[i] == NameLabels.Outside)
            {
                i++;
                continue;
            }

            NameKind kind = NameLabels.KindOf(labels[i]);
            int end = i + 1;
            while (end < labels.Length && labels[end] == NameLabels.Inside(kind))
            {
                end++;
            }

            (int first, int last) = Trim(sentence, i, end, kind);
            if (last > first)
            {
                spans.Add(new NameRun(first, last, kind));
            }

            i = end;
        }
    }

    private static (int First, int End) Trim(NameSentence sentence, int first, int end, NameKind kind)
    {
        while (end > first && IsLoose(sentence.Lower[end - 1]))
        {
            end--;
        }

        while (end > first && (IsLoose(sentence.Lower[first]) || sentence.Lower[first] is "the" or "a" or "an"))
        {
            first++;
        }

        if (kind == NameKind.Person)
        {
            while (end - first > 1 && IsTitle(sentence, first, end))
            {
                first++;
            }
        }

        bool named = false;
        for (int i = first; i < end; i++)
        {
            named |= char.IsLetterOrDigit(sentence.Forms[i][0]);
        }

        return named && !IsBareDemonym(sentence, first, end, kind) ? (first, end) : (first, first);
    }

    private static bool IsLoose(string word) => word is "'s" or "'" or "," or "." or ":" or ";" or "(" or ")" or "\"" or "-" or "and" or "of";

    private static bool IsTitle(NameSentence sentence, int first, int end)
    {
        NameHint hints = sentence.Hints[first];
        if ((hints & (NameHint.TitlePart | NameHint.Occupation)) != 0 && end - first > 2 && (hints & (NameHint.Given | NameHint.Surname)) == 0)
        {
            return true;
        }

        return (hints & NameHint.Title) != 0 && ((hints & (NameHint.Given | NameHint.Surname)) == 0 || sentence.Lower[first][^1] == '.' || end - first > 2);
    }

    private static bool IsBareDemonym(NameSentence sentence, int first, int end, NameKind kind) =>
        end - first == 1 && kind is NameKind.Other or NameKind.Place && end - first == 1
        && (sentence.Hints[first] & NameHint.Demonym) != 0
        && (sentence.PlaceHints[first] & (NameHint.Country | NameHint.City)) == 0;
}
