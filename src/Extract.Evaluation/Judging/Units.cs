namespace Extract.Evaluation.Judging;

/// <summary>Units of measure by UCUM (ucum.org), with the everyday codes that articles use, as factors of a base unit.</summary>
internal static class Units
{
    private static readonly Dictionary<string, (string Base, double Factor)> _units = new(StringComparer.Ordinal)
    {
        ["km"] = ("m", 1000),
        ["m"] = ("m", 1),
        ["cm"] = ("m", .01),
        ["mm"] = ("m", .001),
        ["[mi_i]"] = ("m", 1609.344),
        ["mi"] = ("m", 1609.344),
        ["[ft_i]"] = ("m", .3048),
        ["ft"] = ("m", .3048),
        ["[in_i]"] = ("m", .0254),
        ["[yd_i]"] = ("m", .9144),
        ["[nmi_i]"] = ("m", 1852),
        ["km/h"] = ("m/s", 1 / 3.6),
        ["m/s"] = ("m/s", 1),
        ["km/s"] = ("m/s", 1000),
        ["[mi_i]/h"] = ("m/s", .44704),
        ["mph"] = ("m/s", .44704),
        ["kg"] = ("kg", 1),
        ["g"] = ("kg", .001),
        ["t"] = ("kg", 1000),
        ["[lb_av]"] = ("kg", .45359237),
        ["lb"] = ("kg", .45359237),
        ["[oz_av]"] = ("kg", .028349523),
    };

    /// <summary>The base unit of a unit and what one of it makes; an unknown unit is its own base, a count has none.</summary>
    public static (string Base, double Factor) Find(string unit) =>
        _units.TryGetValue(unit, out (string, double) known) ? known : (unit == "1" ? "" : unit, 1);
}
