using Extract.Language.Values;

namespace Extract.Rules.Values.Building;

/// <summary>The parts that a rule gives, by name. Immutable and thread-safe.</summary>
internal sealed class Parts(IReadOnlyDictionary<string, ValuePart> parts)
{
    public bool Has(string name) => parts.ContainsKey(name);

    public double? Number(string name, in Captured found) => parts.TryGetValue(name, out ValuePart? part) ? part.NumberOf(found) : null;

    public int? Whole(string name, in Captured found) => Number(name, found) is { } number && number == Math.Truncate(number) && Math.Abs(number) < 1e9 ? (int)number : null;

    public string? Text(string name, in Captured found) => parts.TryGetValue(name, out ValuePart? part) ? part.TextOf(found) : null;

    public Value? Value(string name, in Captured found) => parts.TryGetValue(name, out ValuePart? part) ? part.ValueOf(found) : null;

    public bool Flag(string name) => parts.TryGetValue(name, out ValuePart? part) && part.Text == "true";

    public DayPart PartOfDay(in Captured found) => ValueTerms.DayPart(Text("part", found));

    public Bearing Bearing(in Captured found) => ValueTerms.Bearing(Text("bearing", found));

    public Nuance Nuance(in Captured found) => ValueTerms.Nuance(Text("nuance", found));

    public DateLimit Limit(in Captured found) => Text("limit", found) switch
    {
        "start" => DateLimit.Start,
        "end" => DateLimit.End,
        _ => DateLimit.None,
    };

    /// <summary>The unit of time and how many of it the word stands for ("day*14").</summary>
    public (CalendarUnit Unit, int Count)? Unit(string name, in Captured found) => Text(name, found) is { } text ? ValueTerms.Unit(text) : null;

    /// <summary>The amount in units, with the count that the unit's word stands for.</summary>
    public double? Amount(in Captured found)
    {
        double? amount = Number("amount", found);
        return Unit("unit", found) is { Count: > 1 } unit ? amount * unit.Count : amount;
    }
}
