using System.Globalization;
using Extract.Rules;

namespace Extract.Knowledge.Tests.Merging.Generated;

/// <summary>
/// Makes any number of articles on three made-up relays, as texts and as the knowledge bases that a perfect reader would make of them. About
/// a hundred articles tell of each day; one in thirty gets a figure or a town wrong, and one in six tells what is still to come.
/// </summary>
internal static class GeneratedNews
{
    private const int PerDay = 33;
    private const int Sentences = 6;

    public static IEnumerable<GeneratedArticle> Articles(int count) => Enumerable.Range(0, count).Select(Article);

    /// <summary>The article of a number; the same whatever others there are.</summary>
    public static GeneratedArticle Article(int number)
    {
        int relay = number % Happening.Relays;
        int day = number / Happening.Relays / PerDay;
        Dice dice = new((ulong)number + 77);
        bool isPreview = dice.Next(6) == 0;
        Happening first = Happening.Of(relay, day, 0);
        DateOnly published = first.Day.AddDays(isPreview ? -2 : 1);
        GeneratedArticle article = new(string.Create(CultureInfo.InvariantCulture, $"news-{number:D6}"), published, first.Relay);
        for (int i = 0; i < Sentences; i++)
        {
            Happening told = Happening.Of(relay, day, dice.Next(Happening.PerDay));
            bool isWrong = dice.Next(30) == 0;
            article.Tell(isWrong ? told with { Figure = told.Figure + 500, Town = told.Town + "-on-Sea" } : told, isPreview ? Status.Planned : Status.Happened);
        }

        return article;
    }
}
