using System.Globalization;

namespace Extract.Training.Treebanks;

/// <summary>Reads CoNLL-U (universaldependencies.org/format): words and multiword tokens; empty nodes are left out.</summary>
public static class ConlluReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A line is no CoNLL-U; the message names file and line.</exception>
    public static List<TreebankSentence> Read(string path)
    {
        using StreamReader reader = new(path);
        return Read(reader, path);
    }

    /// <summary>Reads text; <paramref name="name"/> is what messages call it.</summary>
    public static List<TreebankSentence> Read(TextReader reader, string name)
    {
        List<TreebankSentence> sentences = [];
        List<TreebankWord> words = [];
        int document = 0;
        bool paragraph = true;
        int multiwordEnd = 0;
        bool multiwordSpace = true;
        (int First, int Length, string Surface) multiword = default;
        int number = 0;
        while (reader.ReadLine() is string line)
        {
            number++;
            if (line.Length == 0)
            {
                Close();
                continue;
            }

            if (line[0] == '#')
            {
                document += line.StartsWith("# newdoc", StringComparison.Ordinal) ? 1 : 0;
                paragraph |= line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal);
                continue;
            }

            string[] fields = line.Split('\t');
            if (fields.Length != 10)
            {
                throw new InvalidDataException($"{name}:{number}:1: a word has 10 fields divided by tabs, this line has {fields.Length}");
            }

            bool space = !fields[9].Split('|').Contains("SpaceAfter=No");
            if (fields[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            int dash = fields[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                int first = Number(fields[0][..dash]);
                multiwordEnd = Number(fields[0][(dash + 1)..]);
                multiword = (first, multiwordEnd - first + 1, fields[1]);
                multiwordSpace = space;
                continue;
            }

            int id = Number(fields[0]);
            bool opens = multiword.Length > 0 && id == multiword.First;
            words.Add(new TreebankWord(
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[5],
                fields[6] == "_" ? -1 : Number(fields[6]) - 1,
                fields[7],
                id < multiwordEnd ? false : id == multiwordEnd ? multiwordSpace : space,
                opens ? multiword.Length : 0,
                opens ? multiword.Surface : null));
        }

        Close();
        return sentences;

        int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw new InvalidDataException($"{name}:{number}:1: '{text}' is no word number");

        void Close()
        {
            if (words.Count > 0)
            {
                sentences.Add(new TreebankSentence([.. words], paragraph, document));
                paragraph = false;
            }

            words.Clear();
            multiwordEnd = 0;
            multiword = default;
        }
    }
}
