namespace Extract.Rules.Values.Words;

/// <summary>Reads the words of values: a table of class, value and words, which may be phrases, parted by <c>|</c>. Thread-safe.</summary>
internal static class ValueLexiconReader
{
    /// <exception cref="RuleException">A line has not three columns, or an empty one.</exception>
    public static void Read(string file, string content, ValueWords words)
    {
        int line = 0;
        foreach (string text in content.Split('\n'))
        {
            line++;
            string row = text.TrimEnd('\r');
            if (row.Length == 0 || row[0] == '#')
            {
                continue;
            }

            string[] columns = row.Split('\t');
            if (columns.Length != 3 || columns.Any(string.IsNullOrWhiteSpace))
            {
                throw new RuleException(file, line, 1, "a line has three columns, parted by tabs: class, value, and words parted by '|'");
            }

            foreach (string phrase in columns[2].Split('|'))
            {
                Form[] forms = FormCutter.Cut(phrase);
                if (forms.Length == 0)
                {
                    throw new RuleException(file, line, row.Length - columns[2].Length + 1, "a word is empty; take out the '|' too many");
                }

                words.Add(columns[0].Trim(), columns[1].Trim(), forms);
            }
        }
    }
}
