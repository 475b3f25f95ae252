using Extract.Language.Learning;
using Extract.Training.Learning;
using Extract.Training.Neural;

namespace Extract.Training.Parsing;

/// <summary>Sentences that teachers have read, in a file between two stages.</summary>
internal static class TaughtText
{
    public const string Kind = "taught";

    public static void Write(IReadOnlyList<NetExample> sentences, ModelWriter writer)
    {
        writer.Write(sentences.Count);
        foreach (NetExample sentence in sentences)
        {
            foreach (int[] numbers in (int[][])[sentence.Words, sentence.Counts, sentence.Affixes, sentence.Tags, sentence.GoldTags, sentence.Heads, sentence.Labels])
            {
                writer.Write(numbers.Length);
                foreach (int number in numbers)
                {
                    writer.Write(number);
                }
            }
        }
    }

    public static NetExample[] Read(ModelReader reader)
    {
        NetExample[] sentences = new NetExample[reader.ReadInt()];
        for (int s = 0; s < sentences.Length; s++)
        {
            sentences[s] = new NetExample(
                Numbers(reader), Numbers(reader), Numbers(reader), Numbers(reader), Numbers(reader), Numbers(reader), Numbers(reader));
        }

        return sentences;
    }

    private static int[] Numbers(ModelReader reader)
    {
        int[] numbers = new int[reader.ReadInt()];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = reader.ReadInt();
        }

        return numbers;
    }
}
