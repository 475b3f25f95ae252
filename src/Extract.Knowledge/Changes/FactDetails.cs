using System.Globalization;
using Extract.Knowledge.Assembly;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Json;

namespace Extract.Knowledge.Changes;

/// <summary>What differs between an earlier and a later fact, in lines for people.</summary>
internal sealed class FactDetails(KnowledgeBase before, KnowledgeBase after)
{
    private const string Nothing = "(nothing)";

    private readonly Dictionary<string, Entity> _before = before.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _after = after.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);

    public List<string> Of(Fact was, Fact now)
    {
        List<string> details = [];
        AddIfOther(details, "status", StatusName.Of(was.Status), StatusName.Of(now.Status));
        AddIfOther(details, "belongs to", was.Undertaking, now.Undertaking);
        foreach (string role in was.Roles.Concat(now.Roles).Select(r => r.Role).Distinct(StringComparer.Ordinal))
        {
            if (Fillers(was, role) is { } a && Fillers(now, role) is { } b && !a.Select(FactId.Text).SequenceEqual(b.Select(FactId.Text), StringComparer.Ordinal))
            {
                details.Add($"{role}: {Text(a, _before)} → {Text(b, _after)}");
            }
        }

        AddSets(details, "evidence", [.. was.Evidence.Select(Quote)], [.. now.Evidence.Select(Quote)]);
        AddIfOther(details, "confidence", Number(was.Confidence), Number(now.Confidence));
        AddIfOther(details, "known since", was.KnownSince, now.KnownSince);
        AddSets(details, "fulfils", was.Fulfils, now.Fulfils);
        AddSets(details, "cancelled by", was.CancelledBy, now.CancelledBy);
        AddSets(details, "conflicts", [.. was.Conflicts.Select(c => $"{c.With} ({c.About})")], [.. now.Conflicts.Select(c => $"{c.With} ({c.About})")]);
        return details;
    }

    private static void AddIfOther(List<string> details, string what, string? was, string? now)
    {
        if (was != now)
        {
            details.Add($"{what}: {was ?? Nothing} → {now ?? Nothing}");
        }
    }

    private static void AddSets(List<string> details, string what, IReadOnlyList<string> was, IReadOnlyList<string> now)
    {
        details.AddRange(now.Except(was, StringComparer.Ordinal).Select(item => $"{what}: + {item}"));
        details.AddRange(was.Except(now, StringComparer.Ordinal).Select(item => $"{what}: - {item}"));
    }

    private static IReadOnlyList<Filler> Fillers(Fact fact, string role) => fact.Roles.FirstOrDefault(r => r.Role == role)?.Fillers ?? [];

    private static string Text(IReadOnlyList<Filler> fillers, Dictionary<string, Entity> entities) =>
        fillers.Count == 0 ? Nothing : string.Join(", ", fillers.Select(filler => FillerText.Of(filler, entities)));

    private static string Quote(Evidence evidence) =>
        $"{evidence.Article} “{string.Join(' ', evidence.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}”";

    private static string Number(double confidence) => Math.Round(confidence, 4).ToString(CultureInfo.InvariantCulture);
}
