using Extract.Language.Values;
using Extract.Language.Values.Units;

namespace Extract.Rules.Matching;

/// <summary>What rules call a value: its kind, for a measure the dimension of its unit, and "dated" for a date inside a name ("the 2012 Games"). Thread-safe.</summary>
internal static class ValueLabels
{
    /// <summary>The dimensions that rules can ask for; others are plain quantities.</summary>
    public static readonly string[] Dimensions =
        ["count", "length", "speed", "mass", "temperature", "percent", "area", "volume", "power", "energy", "pressure", "angle", "data", "money"];

    public static string Of(Value value) => value switch
    {
        ReferenceDate => "reference",
        DateExpression { IsModifier: true } => "dated",
        DateExpression => "date",
        ClockTime => "time",
        LengthOfTime { Length.IsVague: true } => "vague",
        LengthOfTime => "duration",
        RepeatedTime => "set",
        Quantity { IsOrdinal: true } => "ordinal",
        Quantity quantity => Dimension(quantity.Unit),
        _ => value.GetType().Name.ToLowerInvariant(),
    };

    private static string Dimension(string? unit) =>
        UcumUnit.TryParse(unit, out UcumUnit? known) && Dimensions.Contains(known.DimensionName) ? known.DimensionName : "quantity";
}
