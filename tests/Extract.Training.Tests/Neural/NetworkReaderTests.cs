using Extract.Language.Learning;
using Extract.Language.Lexicons;
using Extract.Language.Neural;
using Extract.Language.Tokenizing;
using Extract.Training.Learning;
using Extract.Training.Neural;
using Xunit;

namespace Extract.Training.Tests.Neural;

public sealed class NetworkReaderTests
{
    private static readonly NetShape Shape = new(Word: 16, Affix: 8, Tag: 8, Units: 16, Layers: 2, Arc: 16, Label: 16);
    private static readonly string[] Words = ["cat", "dog", "ran", "sat", "the"];

    [Fact]
    public void The_parser_reads_as_the_net_that_was_trained()
    {
        ParserNet net = new(Shape, Words.Length + 1, tags: 5, labels: 6, seed: 2);
        NetworkReader reader = new(new ParserNetwork(NetModel.Freeze(net, Words, ["a", "b", "c", "d", "e", "f"])));
        NetCouncil council = new([net]);
        string[][] sentences = [["The", "cat", "sat"], ["dog"], ["the", "strange", "dog", "ran", "the", "cat", "sat"]];
        RawToken[] tokens = [.. sentences.SelectMany(s => s).Select(Token)];
        int[] tags = [.. tokens.Select((_, i) => i % 5)];
        int[] given = [.. tags];
        int[] heads = new int[tokens.Length];
        int[] labels = new int[tokens.Length];
        reader.Read(tokens, [3, 4, 11], tags, heads, labels);
        int first = 0;
        foreach (string[] sentence in sentences)
        {
            int n = sentence.Length;
            NetExample example = Example(tokens.AsSpan(first, n), given[first..(first + n)]);
            NetExample expected = council.Read(example);
            Assert.Equal(expected.GoldTags, tags[first..(first + n)]);
            Assert.Equal(expected.Heads, heads[first..(first + n)]);
            Assert.Equal(expected.Labels, labels[first..(first + n)]);
            first += n;
        }
    }

    [Fact]
    public void A_model_file_keeps_the_weights_nearly_as_they_are()
    {
        ParserNet net = new(Shape, Words.Length + 1, tags: 5, labels: 6, seed: 2);
        ParserWeights written = NetModel.Freeze(net, Words, ["a", "b", "c", "d", "e", "f"]);
        MemoryStream stream = new();
        using (ModelWriter writer = new(stream, "parser"))
        {
            NetModel.Write(written, writer);
        }

        using ModelReader reader = new(new MemoryStream(stream.ToArray()), "parser");
        ParserWeights read = ParserWeights.Read(reader);
        Assert.Equal(written.Words, read.Words);
        Assert.Equal(written.Labels, read.Labels);
        Assert.All(written.WordRows.Zip(read.WordRows), p => Assert.Equal(p.First, p.Second, 0.003));
        Assert.All(written.Heads.Zip(read.Heads), p => Assert.Equal(p.First, p.Second, 0.001));
        Assert.All(written.LabelMatrix.Zip(read.LabelMatrix), p => Assert.Equal(p.First, p.Second, 0.001));
    }

    private static RawToken Token(string form) => new(0, form.Length, Lexicon.Empty.Forms.Of(form), true, 0, LineBreak.None);

    private static NetExample Example(ReadOnlySpan<RawToken> tokens, int[] tags)
    {
        int[] affixes = new int[tokens.Length * WordFeatures.Affixes];
        int[] words = new int[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            WordFeatures.Fill(tokens[i].Form, tokens[i].Lower, affixes.AsSpan(i * WordFeatures.Affixes, WordFeatures.Affixes));
            words[i] = Array.IndexOf(Words, tokens[i].Lower) + 1;
        }

        return new NetExample(words, words, affixes, tags, tags, tags, tags);
    }
}
