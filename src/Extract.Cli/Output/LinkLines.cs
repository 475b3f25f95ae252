using Extract.Knowledge;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Json;

namespace Extract.Cli.Output;

/// <summary>What ties a fact to others and to those who say it, in lines for people.</summary>
internal static class LinkLines
{
    public static IEnumerable<string> Of(FactReason reason)
    {
        if (reason.Fact.KnownSince is { } since)
        {
            yield return $"known since {since}";
        }

        if (reason.Fact.ClaimedBy is { Count: > 0 } speakers)
        {
            yield return $"claimed by {string.Join(", ", speakers.Select(s => FillerText.Of(s, reason.Entities)))}";
        }

        foreach (LinkedFact link in reason.Links)
        {
            string about = link.About is null ? "" : $" about {link.About}";
            yield return $"{Words(link.Tie)}{about} {link.Fact.Id}: {StatusName.Of(link.Fact.Status)}, {Roles(link.Fact, reason.Entities)}";
        }
    }

    private static string Words(FactTie tie) => tie switch
    {
        FactTie.Fulfils => "fulfils",
        FactTie.FulfilledBy => "fulfilled by",
        FactTie.CancelledBy => "called off by",
        FactTie.Cancels => "calls off",
        _ => "contradicts",
    };

    private static string Roles(Fact fact, IReadOnlyDictionary<string, Entity> entities) =>
        string.Join(", ", fact.Roles.Select(r => $"{r.Role} {string.Join(" + ", r.Fillers.Select(f => FillerText.Of(f, entities)))}"));
}
