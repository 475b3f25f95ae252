using Extract.Evaluation.Errors;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Texts;
using Extract.Knowledge.Json;

namespace Extract.Evaluation.Reports;

/// <summary>Facts and differences in words.</summary>
public static class FactText
{
    /// <summary>"bearer=Oleg Kotov, date=2013-11-09"; with marks only the slots that are, or are not, marked.</summary>
    public static string Slots(JudgedFact fact, IReadOnlyList<bool>? marks = null, bool marked = true) =>
        string.Join(", ", fact.Slots.Where((_, i) => marks is null || marks[i] == marked).Select(slot => $"{slot.Role}={slot.Display}"));

    /// <summary>The quoted evidence.</summary>
    public static string Quote(JudgedFact fact) => fact.Evidence.Length > 0 ? $"“{FoldedText.Fold(fact.Evidence)}”" : "(no evidence)";

    /// <summary>Where it comes from: the quoted evidence and the rules.</summary>
    public static string Source(JudgedFact fact) => fact.Rules is { Count: > 0 } rules ? $"{Quote(fact)} by {string.Join(", ", rules)}" : Quote(fact);

    /// <summary>A difference as a headline and the lines under it.</summary>
    public static (string Headline, IReadOnlyList<string> Details) Of(Difference difference)
    {
        if (difference is not { Gold: JudgedFact gold, System: JudgedFact system, Agreement: Agreement agreement })
        {
            JudgedFact only = (difference.Gold ?? difference.System)!;
            return ($"{difference.Type} ({StatusName.Of(only.Status)}) {Slots(only)}", [Source(only), .. Details(difference)]);
        }

        return ($"{difference.Type} {Slots(gold, agreement.Gold)}", [.. Details(difference), $"gold: {Source(gold)}", $"found: {Source(system)}"]);
    }

    /// <summary>What differs, without the words that show it.</summary>
    public static IReadOnlyList<string> Details(Difference difference)
    {
        List<string> details = [];
        if (difference is { Gold: JudgedFact gold, System: JudgedFact system, Agreement: Agreement agreement })
        {
            AddSlots(details, "gold only: ", Slots(gold, agreement.Gold, marked: false));
            AddSlots(details, "found only: ", Slots(system, agreement.System, marked: false));
            if (difference.StatusDiffers)
            {
                details.Add($"status: gold {StatusName.Of(gold.Status)}, found {StatusName.Of(system.Status)}");
            }
        }

        if (difference.Errors.Count > 0)
        {
            details.Add($"error: {string.Join("; ", difference.Errors.Select(Of))}");
        }

        if (difference.Counterpart is { } counterpart)
        {
            details.Add($"{(counterpart.Id is null ? "meant" : "found instead")}: {Slots(counterpart)}");
        }

        return details;
    }

    /// <summary>"wrong-filler: place=London, not Bolton (argument-not-attached)".</summary>
    public static string Of(FactError error)
    {
        string what = (error.Expected, error.Found) switch
        {
            ({ } expected, { } found) when expected.Role != found.Role => $": {expected.Display} is {expected.Role}, not {found.Role}",
            ({ } expected, { } found) => $": {expected.Role}={expected.Display}, not {found.Display}",
            ({ } expected, null) => $": {expected.Role}={expected.Display}",
            (null, { } found) => $": {found.Role}={found.Display}",
            _ => "",
        };
        return $"{ErrorName.Of(error.Class)}{what}{(error.Stage is { } stage ? $" ({ErrorName.Of(stage)})" : "")}";
    }

    private static void AddSlots(List<string> details, string label, string slots)
    {
        if (slots.Length > 0)
        {
            details.Add(label + slots);
        }
    }
}
