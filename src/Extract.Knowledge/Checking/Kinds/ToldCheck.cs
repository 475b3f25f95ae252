using System.Globalization;
using Extract.Knowledge.Merging.Facts;
using NodaTime;
using NodaTime.Text;

namespace Extract.Knowledge.Checking.Kinds;

/// <summary>What is told as done is not dated after the day on which it was told.</summary>
/// <param name="Grace">How many days later it may be: papers are dated ahead, and the date line has two sides.</param>
internal sealed record ToldCheck(string Name, string Says, IReadOnlyList<string> Types, string Date, int Grace) : Check(Name, Says)
{
    public override IEnumerable<Violation> Find(CheckScene scene)
    {
        Dictionary<string, LocalDate> published = new(StringComparer.Ordinal);
        foreach (ArticleInfo article in scene.Knowledge.Articles)
        {
            if (article.Published is { } day && LocalDatePattern.Iso.Parse(day) is { Success: true } parsed)
            {
                published[article.Id] = parsed.Value;
            }
        }

        foreach (Fact fact in Types.SelectMany(scene.Happened))
        {
            if (CheckScene.Days(fact, Date) is { } days && Told(fact, published) is { } told && days.First > told.PlusDays(Grace))
            {
                yield return Violation(scene, string.Create(CultureInfo.InvariantCulture, $"it was told on {told:uuuu-MM-dd}"), fact);
            }
        }
    }

    /// <summary>The last day on which it was told; null when an article does not tell its day.</summary>
    private static LocalDate? Told(Fact fact, Dictionary<string, LocalDate> published)
    {
        LocalDate? last = null;
        foreach (Evidence evidence in fact.Evidence)
        {
            if (!published.TryGetValue(evidence.Article, out LocalDate day))
            {
                return null;
            }

            last = last is { } known && known > day ? known : day;
        }

        return last;
    }
}
