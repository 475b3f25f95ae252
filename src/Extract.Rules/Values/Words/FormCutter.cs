namespace Extract.Rules.Values.Words;

/// <summary>Cuts what lexicons and patterns write into the pieces that a text is cut into. Thread-safe.</summary>
internal static class FormCutter
{
    /// <summary>Runs of letters, runs of digits, and single signs, as <see cref="Pieces.PieceScanner"/> finds them.</summary>
    public static Form[] Cut(string phrase)
    {
        List<Form> forms = [];
        int i = 0;
        while (i < phrase.Length)
        {
            if (char.IsWhiteSpace(phrase[i]))
            {
                i++;
                continue;
            }

            int start = i++;
            bool letters = char.IsLetter(phrase[start]);
            bool digits = char.IsAsciiDigit(phrase[start]);
            while (i < phrase.Length && ((letters && char.IsLetter(phrase[i]) && !Pieces.PieceScanner.Parts(phrase, i)) || (digits && char.IsAsciiDigit(phrase[i]))))
            {
                i++;
            }

            string form = letters || digits ? phrase[start..i] : Pieces.PieceScanner.Fold(phrase[start]).ToString();
            forms.Add(new Form(form, start > 0 && !char.IsWhiteSpace(phrase[start - 1]) && (digits || char.IsSymbol(phrase[start]))));
        }

        return [.. forms];
    }
}
