using Extract.Language.Values;

namespace Extract.Rules.Matching;

/// <summary>What rules call a value: its kind, for a measure the dimension of its UCUM unit, and "dated" for a date inside a name ("the 2012 Games").</summary>
internal static class ValueLabels
{
    public static string Of(Value value) => value switch
    {
        DateExpression { IsModifier: true } => "dated",
        DateExpression => "date",
        ClockTime => "time",
        LengthOfTime => "duration",
        Quantity { IsOrdinal: true } => "ordinal",
        Quantity quantity => Dimension(quantity.Unit),
        _ => value.GetType().Name.ToLowerInvariant(),
    };

    private static string Dimension(string? unit) => unit switch
    {
        null or "1" => "count",
        "%" => "percent",
        "Cel" or "[degF]" => "temperature",
        "kg" or "g" or "t" or "[lb_av]" or "[oz_av]" or "[stone_av]" => "mass",
        _ when unit.Contains('/') => "speed",
        "km" or "m" or "cm" or "mm" or "[mi_i]" or "[ft_i]" or "[in_i]" or "[yd_i]" or "[nmi_i]" => "length",
        _ => "quantity",
    };
}
