using Extract.Evaluation.Gold;
using Extract.Evaluation.Texts;

namespace Extract.Evaluation.Exchange;

/// <summary>Joins a mark that was added in a tool, and linked to nothing, with the only entity of its type that bears the marked name. Thread-safe.</summary>
internal static class NamesakeJoiner
{
    /// <param name="noted">For each entity how a gold file had it; null for those that were added.</param>
    public static ForeignArticle Join(ForeignArticle foreign, GoldEntity?[] noted)
    {
        int[] owners = [.. Enumerable.Range(0, noted.Length).Select(i => noted[i] is null ? Owner(foreign, foreign.Entities[i], noted) ?? i : i)];
        if (owners.Select((owner, i) => owner == i).All(isOwn => isOwn))
        {
            return foreign;
        }

        int[] kept = [.. Enumerable.Range(0, noted.Length).Where(i => owners[i] == i)];
        int[] places = [.. owners.Select(owner => Array.IndexOf(kept, owner))];
        return foreign with
        {
            Entities = [.. kept.Select(i => foreign.Entities[i] with
            {
                Mentions = [.. Enumerable.Range(0, noted.Length).Where(j => owners[j] == i).SelectMany(j => foreign.Entities[j].Mentions)],
            })],
            Facts = [.. foreign.Facts.Select(fact => fact with
            {
                Arguments = [.. fact.Arguments.Select(argument => (argument.Role, places[argument.Entity]))],
                Fields = fact.Fields is { Undertaking: int whole } fields ? fields with { Undertaking = places[whole] } : fact.Fields,
            })],
        };
    }

    private static int? Owner(ForeignArticle foreign, ForeignEntity added, GoldEntity?[] noted)
    {
        if (added.Mentions is not [TextSpan mention])
        {
            return null;
        }

        string name = FoldedText.Fold(foreign.Text[mention.Start..mention.End]);
        int[] owners = [.. Enumerable.Range(0, noted.Length).Where(i => noted[i] is { } entity && entity.Type == added.Types[0] && entity.Names.Any(n => FoldedText.Fold(n) == name))];
        return owners is [int owner] ? owner : null;
    }
}
