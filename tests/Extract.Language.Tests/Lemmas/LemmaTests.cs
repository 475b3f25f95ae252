using Xunit;

namespace Extract.Language.Tests.Lemmas;

public sealed class LemmaTests
{
    [Theory]
    [InlineData("Two men met.", "men", "man")]
    [InlineData("She said i was late.", "i", "I")]
    [InlineData("They provoked a debate.", "provoked", "provoke")]
    public void Lemmas_are_those_of_a_dictionary(string text, string form, string lemma) =>
        Assert.Equal(lemma, Reading.Token(Reading.Analyzer.Analyze(text), form).Lemma);
}
