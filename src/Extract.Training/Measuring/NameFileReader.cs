namespace Extract.Training.Measuring;

/// <summary>Reads IOB2 files: one word per line as <c>number TAB word TAB tag</c> or <c>word tag</c>, a blank line after each sentence.</summary>
public static class NameFileReader
{
    /// <exception cref="InvalidDataException">A line has no tag; the message names file and line.</exception>
    public static List<NameSentence> Read(string path)
    {
        List<NameSentence> sentences = [];
        List<string> words = [];
        List<string> tags = [];
        int number = 0;
        foreach (string line in File.ReadLines(path).Append(""))
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    sentences.Add(new NameSentence([.. words], [.. tags]));
                }

                words.Clear();
                tags.Clear();
                continue;
            }

            string[] fields = line.Split('\t');
            if (fields is ["-DOCSTART-", ..] || line.StartsWith("-DOCSTART- ", StringComparison.Ordinal) || (fields.Length < 3 && line.StartsWith("# ", StringComparison.Ordinal)))
            {
                continue;
            }

            fields = fields.Length < 3 ? ["", .. line.Split(' ', '\t')] : fields;
            if (fields.Length < 3 || !(fields[2] == "O" || fields[2].StartsWith("B-", StringComparison.Ordinal) || fields[2].StartsWith("I-", StringComparison.Ordinal)))
            {
                throw new InvalidDataException($"{path}:{number}:{TagColumn(line)}: expected a word and its tag (O, B-PER, I-PER …), found '{line}'");
            }

            words.Add(fields[1]);
            tags.Add(fields[2]);
        }

        return sentences;
    }

    /// <summary>Where the tag stands or should, counted from 1.</summary>
    private static int TagColumn(string line)
    {
        string[] fields = line.Split('\t');
        return fields.Length >= 3 ? fields[0].Length + fields[1].Length + 3 : line.IndexOfAny(['\t', ' ']) + 2;
    }
}
