using Extract.Language;
using Extract.Language.Names;
using Xunit;

namespace Extract.Language.Tests.Names;

public class NameRecognizerTests
{
    private static readonly NameRecognizer s_recognizer = new();

    [Theory]
    [InlineData("Mayor Igor Belov met Greta Lindqvist in Malmö .", "Person:Igor Belov|Person:Greta Lindqvist|Place:Malmö")]
    [InlineData("Ana Beatriz Teixeira , 17 , from Recife , ran with Kenji Tanabe .", "Person:Ana Beatriz Teixeira|Place:Recife|Person:Kenji Tanabe")]
    [InlineData("They rowed across Lake Tarsin to Castle Bridge .", "Place:Lake Tarsin|Place:Castle Bridge")]
    [InlineData("Leeds City Council thanked Dr Owen Pritchard .", "Organization:Leeds City Council|Person:Owen Pritchard")]
    [InlineData("Prince Harald III of Norway waved .", "Person:Harald III|Place:Norway")]
    public void Names_come_with_their_kinds_and_without_titles(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void A_headline_in_capitals_is_read_like_running_text() =>
        Assert.Equal("Person:OLGA PETROVA|Place:MOSCOW", Read("OLGA PETROVA RUNS THROUGH MOSCOW"));

    [Fact]
    public void A_surname_seen_in_a_full_name_is_that_persons_everywhere() =>
        Assert.Equal("Person:Tove Hamar|Person:Hamar", Read("Tove Hamar ran first .", "Then Hamar rested ."));

    [Fact]
    public void A_ship_called_one_once_is_a_ship_throughout() =>
        Assert.Equal("Vehicle:Belfort|Vehicle:Belfort", Read("We saw the barque Belfort .", "The crew of the Belfort cheered ."));

    [Fact]
    public void Nationalities_and_weekdays_are_no_names() => Assert.Equal("", Read("On Friday the Greek runner stopped ."));

    [Fact]
    public void No_tokens_give_no_names() => Assert.Empty(s_recognizer.Recognize("", [], []));

    private static string Read(params string[] sentences)
    {
        List<Token> tokens = [];
        List<Sentence> spans = [];
        foreach (string sentence in sentences)
        {
            int start = tokens.Count;
            foreach (string form in sentence.Split(' '))
            {
                tokens.Add(new Token(0, 0, form, form.ToLowerInvariant(), form, Upos.X, "", Features.None, -1, "", true, 0));
            }

            spans.Add(new Sentence(new TokenSpan(start, tokens.Count), 0));
        }

        Name[] names = s_recognizer.Recognize("", tokens.ToArray(), spans.ToArray());
        return string.Join('|', names.Select(n => $"{n.Kind}:{string.Join(' ', tokens[n.Span.First..n.Span.End].Select(static t => t.Form))}"));
    }
}
