using System.Globalization;
using Xunit;

namespace Extract.Language.Tests.Contract;

/// <summary>What must hold for every document that an analyzer makes, whatever the text.</summary>
internal static class DocumentCheck
{
    public static void IsSound(Document document, string text)
    {
        Assert.Equal(text, document.Text);
        TokensCoverTheText(document);
        SentencesDivideTheTokens(document);
        TreesAreTrees(document);
        MultiwordTokensStandTogether(document);
        NamesStandInOrder(document);
        ValuesStandInOrder(document);
    }

    /// <summary>White space, and what no reader sees: controls and marks of format.</summary>
    private static bool MayBeLeftOut(char c) =>
        char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static void TokensCoverTheText(Document document)
    {
        int covered = 0;
        int before = 0;
        foreach (Token token in document.Tokens)
        {
            Assert.InRange(token.Start, before, document.Text.Length);
            Assert.InRange(token.End, token.Start + 1, document.Text.Length);
            for (; covered < token.Start; covered++)
            {
                Assert.True(MayBeLeftOut(document.Text[covered]), $"code unit {covered} (U+{(int)document.Text[covered]:X4}) is in no token");
            }

            covered = Math.Max(covered, token.End);
            before = token.Start;
            Assert.NotEmpty(token.Form);
            Assert.NotEmpty(token.Lower);
            Assert.NotEmpty(token.Lemma);
            Assert.False(
                char.IsLowSurrogate(document.Text[token.Start]) && token.Start > 0 && char.IsHighSurrogate(document.Text[token.Start - 1]),
                $"token {token.Form} begins inside a surrogate pair");
        }

        for (; covered < document.Text.Length; covered++)
        {
            Assert.True(MayBeLeftOut(document.Text[covered]), $"code unit {covered} (U+{(int)document.Text[covered]:X4}) is in no token");
        }
    }

    private static void SentencesDivideTheTokens(Document document)
    {
        int next = 0;
        int paragraph = 0;
        for (int s = 0; s < document.Sentences.Length; s++)
        {
            Sentence sentence = document.Sentences[s];
            Assert.Equal(next, sentence.Span.First);
            Assert.InRange(sentence.Span.End, next + 1, document.Tokens.Length);
            Assert.InRange(sentence.Paragraph, paragraph, paragraph + 1);
            Assert.Equal(s, document.SentenceOf(sentence.Span.First));
            Assert.Equal(s, document.SentenceOf(sentence.Span.End - 1));
            (next, paragraph) = (sentence.Span.End, sentence.Paragraph);
        }

        Assert.Equal(document.Tokens.Length, next);
    }

    private static void TreesAreTrees(Document document)
    {
        foreach (Sentence sentence in document.Sentences)
        {
            int roots = 0;
            int[] state = new int[sentence.Span.Length];
            for (int t = sentence.Span.First; t < sentence.Span.End; t++)
            {
                Token token = document.Tokens[t];
                Assert.NotEmpty(token.Relation);
                Assert.Equal(token.Head < 0, token.Relation == "root");
                Assert.True(token.Head == -1 || sentence.Span.Contains(token.Head), $"token {t} hangs on {token.Head}, outside its sentence");
                roots += token.Head < 0 ? 1 : 0;

                // Climb to the root or to where an earlier climb passed; meeting our own steps is a circle.
                int at = t;
                while (at >= 0 && state[at - sentence.Span.First] == 0)
                {
                    state[at - sentence.Span.First] = t + 1;
                    at = document.Tokens[at].Head;
                }

                Assert.False(at >= 0 && state[at - sentence.Span.First] == t + 1, $"token {t} hangs on itself");
                for (at = t; at >= 0 && state[at - sentence.Span.First] == t + 1; at = document.Tokens[at].Head)
                {
                    state[at - sentence.Span.First] = -1;
                }
            }

            Assert.Equal(1, roots);
        }
    }

    private static void MultiwordTokensStandTogether(Document document)
    {
        for (int t = 0; t < document.Tokens.Length; t++)
        {
            int length = document.Tokens[t].MultiwordLength;
            Assert.True(length is 0 or > 1, $"a multiword token of {length}");
            for (int i = 1; i < length; i++)
            {
                Assert.Equal(document.SentenceOf(t), document.SentenceOf(t + i));
                Assert.Equal(0, document.Tokens[t + i].MultiwordLength);
                Assert.False(document.Tokens[t + i - 1].SpaceAfter, "a multiword token has no space inside");
            }
        }
    }

    private static void NamesStandInOrder(Document document)
    {
        int end = 0;
        foreach (Name name in document.Names)
        {
            Assert.InRange(name.Span.First, end, document.Tokens.Length - 1);
            Assert.InRange(name.Span.End, name.Span.First + 1, document.Tokens.Length);
            Assert.Equal(document.SentenceOf(name.Span.First), document.SentenceOf(name.Span.End - 1));
            Assert.True(Enum.IsDefined(name.Kind));
            end = name.Span.End;
        }
    }

    private static void ValuesStandInOrder(Document document)
    {
        int end = 0;
        foreach (Language.Values.Value value in document.Values)
        {
            Assert.InRange(value.Span.First, end, document.Tokens.Length - 1);
            Assert.InRange(value.Span.End, value.Span.First + 1, document.Tokens.Length);
            end = value.Span.End;
        }
    }
}
