using Extract.Training.Treebanks;

using Xunit;

namespace Extract.Training.Tests;

public sealed class ConlluReaderTests
{
    [Fact]
    public void Words_and_multiword_tokens_are_read()
    {
        List<TreebankSentence> sentences = ConlluReader.Read(new StringReader(SmallTreebank.Text), "small");
        Assert.Equal(2, sentences.Count);
        TreebankWord[] words = sentences[0].Words;
        Assert.Equal(7, words.Length);
        Assert.Equal(2, words[0].Multiword);
        Assert.Equal("Anna's", words[0].Surface);
        Assert.False(words[0].SpaceAfter);
        Assert.True(words[1].SpaceAfter);
        Assert.Equal(5, words[2].Head);
        Assert.Equal(-1, words[5].Head);
        Assert.True(sentences[0].StartsParagraph);
        Assert.False(sentences[1].StartsParagraph);
    }

    [Fact]
    public void The_running_text_is_rebuilt_with_its_extents()
    {
        RawText raw = RawText.Of(ConlluReader.Read(new StringReader(SmallTreebank.Text), "small"));
        Assert.Equal("Anna's dogs don't bark. Cats sleep.", raw.Text.TrimEnd());
        Assert.Equal("n't", raw.Text[raw.Spans[4].Start..raw.Spans[4].End]);
        Assert.Equal([0, 7], raw.SentenceStarts);
    }

    [Theory]
    [InlineData("# x\n1\tonly two\n", 2, 1)]
    [InlineData("1\tHi\thi\tINTJ\tUH\t_\tzero\troot\t_\t_\n", 1, 19)]
    [InlineData("1\tHi\thi\tWORD\tUH\t_\t0\troot\t_\t_\n", 1, 9)]
    [InlineData("1\tHi\thi\tINTJ\tUH\t_\t0\troot\t_\t_\n3\tyou\tyou\tPRON\tPRP\t_\t1\tvocative\t_\t_\n", 2, 1)]
    [InlineData("1\tHi\thi\tINTJ\tUH\t_\t7\troot\t_\t_\n", 1, 19)]
    [InlineData("1\t\thi\tINTJ\tUH\t_\t0\troot\t_\t_\n", 1, 3)]
    [InlineData("1-3\tHi\t_\t_\t_\t_\t_\t_\t_\t_\n1\tHi\thi\tINTJ\tUH\t_\t0\troot\t_\t_\n", 1, 1)]
    [InlineData("2-3\tHi\t_\t_\t_\t_\t_\t_\t_\t_\n1\tHi\thi\tINTJ\tUH\t_\t0\troot\t_\t_\n", 1, 1)]
    public void What_is_broken_is_named_by_file_line_and_column(string text, int line, int column)
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => ConlluReader.Read(new StringReader(text), "bad.conllu"));
        Assert.StartsWith($"bad.conllu:{line}:{column}: ", error.Message, StringComparison.Ordinal);
    }
}
