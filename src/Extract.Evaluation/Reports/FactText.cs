using Extract.Evaluation.Judging;
using Extract.Knowledge.Json;

namespace Extract.Evaluation.Reports;

/// <summary>Facts and differences in words.</summary>
public static class FactText
{
    /// <summary>"bearer=Oleg Kotov, date=2013-11-09"; with marks only the slots that are, or are not, marked.</summary>
    public static string Slots(JudgedFact fact, IReadOnlyList<bool>? marks = null, bool marked = true) =>
        string.Join(", ", fact.Slots.Where((_, i) => marks is null || marks[i] == marked).Select(slot => $"{slot.Role}={slot.Display}"));

    /// <summary>Where it comes from: the quoted evidence and the rules.</summary>
    public static string Source(JudgedFact fact)
    {
        string quote = fact.Evidence.Length > 0 ? $"“{Folded(fact.Evidence)}”" : "(no evidence)";
        return fact.Rules is { Count: > 0 } rules ? $"{quote} by {string.Join(", ", rules)}" : quote;
    }

    /// <summary>A difference as a headline and the lines under it.</summary>
    public static (string Headline, IReadOnlyList<string> Details) Of(Difference difference)
    {
        if (difference is not { Gold: JudgedFact gold, System: JudgedFact system, Agreement: Agreement agreement })
        {
            JudgedFact only = (difference.Gold ?? difference.System)!;
            return ($"{difference.Type} ({StatusName.Of(only.Status)}) {Slots(only)}", [Source(only)]);
        }

        List<string> details = [];
        AddSlots(details, "gold only: ", Slots(gold, agreement.Gold, marked: false));
        AddSlots(details, "found only: ", Slots(system, agreement.System, marked: false));
        if (difference.StatusDiffers)
        {
            details.Add($"status: gold {StatusName.Of(gold.Status)}, found {StatusName.Of(system.Status)}");
        }

        details.Add($"gold: {Source(gold)}");
        details.Add($"found: {Source(system)}");
        return ($"{difference.Type} {Slots(gold, agreement.Gold)}", details);
    }

    private static void AddSlots(List<string> details, string label, string slots)
    {
        if (slots.Length > 0)
        {
            details.Add(label + slots);
        }
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
