namespace Extract.Training.Treebanks;

/// <summary>Reads CoNLL-U (universaldependencies.org/format): words and multiword tokens; empty nodes are left out.</summary>
public static class ConlluReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A line is no CoNLL-U; the message names file, line and column.</exception>
    public static List<TreebankSentence> Read(string path)
    {
        using StreamReader reader = new(path);
        return Read(reader, path);
    }

    /// <summary>Reads text; <paramref name="name"/> is what messages call it.</summary>
    public static List<TreebankSentence> Read(TextReader reader, string name)
    {
        List<TreebankSentence> sentences = [];
        SentenceBuilder builder = new();
        int document = 0;
        bool paragraph = true;
        int number = 0;
        for (string? line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            number++;
            if (line.Length > 0 && line[0] == '#')
            {
                bool isDocument = line.StartsWith("# newdoc", StringComparison.Ordinal);
                document += isDocument ? 1 : 0;
                paragraph |= isDocument || line.StartsWith("# newpar", StringComparison.Ordinal);
            }
            else if (line.Length > 0)
            {
                builder.Add(new ConlluLine(name, number, line));
            }
            else
            {
                Close();
            }
        }

        Close();
        return sentences;

        void Close()
        {
            if (builder.Build() is TreebankWord[] words)
            {
                sentences.Add(new TreebankSentence(words, paragraph, document));
                paragraph = false;
            }
        }
    }
}
