using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Coreference;

/// <summary>Finds the host and year that an article is about, from the names of the undertaking and of happenings.</summary>
internal sealed class HostYearFinder(Reading reading, Dictionary<Mention, Cluster> named, int? published, KnowledgeProfile profile)
{
    /// <summary>How many mentions of something years back make an article one about it.</summary>
    private const int Often = 3;

    /// <summary>Host and year, completed from separate mentions where no single one has both; empty when the article tells of none.</summary>
    public HostYear Find(string type)
    {
        IReadOnlyList<(string Name, string Key)> locations = Locations(named);
        List<HostYear> told = [];
        HashSet<HostYear> ofType = [];
        bool isTold = false;
        foreach (Mention mention in reading.Mentions)
        {
            isTold |= mention.Type == type;
            if (mention.Form != MentionForm.Named || (mention.Type != type && profile.NatureOf(mention.Type) != EntityNature.Happening))
            {
                continue;
            }

            string text = mention.Normal ?? Surface.Clean(reading.Document.TextOf(mention.Span), EntityNature.Happening, profile, out _);
            HostYear own = HostYear.Read(text, locations);
            own = own.Host is null ? own with { Host = HostBeside(mention) } : own;
            bool bare = own.Year is null && own.Host is not null && NameFold.Fold(own.Host) == NameFold.Fold(text);
            if (!own.IsEmpty && !bare)
            {
                told.Add(own);
                ofType.UnionWith(mention.Type == type ? [own] : []);
            }
        }

        // A host without a year has the year that another mention gives it, else the next one after publication.
        for (int i = 0; i < told.Count; i++)
        {
            if (told[i] is { Host: not null, Year: null } open)
            {
                HostYear twin = told.Find(t => t.Year is not null && t.Host is not null && t.Agrees(open));
                told[i] = open with { Year = twin.Year ?? NextYear() };
            }
        }

        HostYear whole = MostFrequent(told.FindAll(t => t is { Host: not null, Year: not null }));
        HostYear dated = MostFrequent(told.FindAll(t => t is { Host: null, Year: not null }));
        bool current = whole.Host is not null && IsCurrent(whole);
        if (!current && isTold && dated.Year is not null && IsCurrent(dated) && MainLocation() is { } host)
        {
            return dated with { Host = host };
        }

        // What the article names once in passing and lies years back ("who won silver at …") is not what it is about.
        bool passing = !current && whole.Year < published - 1 && !ofType.Contains(whole) && told.Count(whole.Equals) < Often;
        return passing ? default : whole;
    }

    /// <summary>The names of all locations of the article with their folded forms.</summary>
    public static IReadOnlyList<(string Name, string Key)> Locations(Dictionary<Mention, Cluster> named)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (Cluster cluster in named.Values)
        {
            if (cluster.Nature == EntityNature.Location)
            {
                names.Add(cluster.Name);
            }
        }

        return [.. names.Select(n => (n, NameFold.Fold(n)))];
    }

    /// <summary>The location right before a happening's name ("the London" before "Games"), or in "… in Sochi" right after it.</summary>
    private string? HostBeside(Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Document.Tokens;
        int end = mention.Span.End;
        int after = end + 1 < tokens.Length && tokens[end].Lower == "in" ? end + 1 : -1;
        foreach ((Mention other, Cluster cluster) in named)
        {
            if (cluster.Nature == EntityNature.Location && (other.Span.End == mention.Span.First || other.Span.First == after))
            {
                return cluster.Name;
            }
        }

        return null;
    }

    private bool IsCurrent(HostYear candidate) => published is null || candidate.Year is null || candidate.Year >= published;

    private HostYear MostFrequent(List<HostYear> told)
    {
        HostYear best = default;
        int bestScore = 0;
        foreach (HostYear candidate in told)
        {
            // What is past when the article appears is told as history; ten mentions outweigh that.
            int score = told.Count(candidate.Equals) + (IsCurrent(candidate) ? 10 : 0);
            if (score > bestScore)
            {
                best = candidate;
                bestScore = score;
            }
        }

        return best;
    }

    /// <summary>The location that the article names far more often than any other, countries aside; null when none stands out.</summary>
    private string? MainLocation()
    {
        Cluster? best = null;
        int second = 0;
        foreach (Cluster cluster in named.Values.Distinct())
        {
            if (cluster.Nature != EntityNature.Location || profile.IsCountry(cluster.Name))
            {
                continue;
            }

            bool more = best is null || cluster.Mentions.Count > best.Mentions.Count;
            second = Math.Max(second, more ? best?.Mentions.Count ?? 0 : cluster.Mentions.Count);
            best = more ? cluster : best;
        }

        return best is not null && best.Mentions.Count >= Math.Max(4, 2 * second) ? best.Name : null;
    }

    private int? NextYear()
    {
        int every = profile.Undertaking.Every;
        return published is null || every <= 0 ? null : (published + every - 1) / every * every;
    }
}
