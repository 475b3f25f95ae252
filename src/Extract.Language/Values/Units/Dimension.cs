using System.Globalization;
using System.Text;

namespace Extract.Language.Values.Units;

/// <summary>
/// What a unit measures, as powers of base dimensions: those of UCUM, and three that it counts as bare numbers but nobody converts into them:
/// data, money, and levels (decibels). The default value is that of a bare number. Immutable and thread-safe.
/// </summary>
public readonly record struct Dimension(
    int Length = 0,
    int Time = 0,
    int Mass = 0,
    int Angle = 0,
    int Temperature = 0,
    int Charge = 0,
    int Light = 0,
    int Data = 0,
    int Money = 0,
    int Level = 0)
{
    private static readonly Dictionary<Dimension, string> _names = new()
    {
        [default] = "count",
        [new(Length: 1)] = "length",
        [new(Length: 2)] = "area",
        [new(Length: 3)] = "volume",
        [new(Time: 1)] = "time",
        [new(Mass: 1)] = "mass",
        [new(Angle: 1)] = "angle",
        [new(Temperature: 1)] = "temperature",
        [new(Length: 1, Time: -1)] = "speed",
        [new(Length: 1, Time: -2)] = "acceleration",
        [new(Length: 3, Time: -1)] = "flow",
        [new(Length: -3, Mass: 1)] = "density",
        [new(Time: -1)] = "frequency",
        [new(Length: 1, Time: -2, Mass: 1)] = "force",
        [new(Length: -1, Time: -2, Mass: 1)] = "pressure",
        [new(Length: 2, Time: -2, Mass: 1)] = "energy",
        [new(Length: 2, Time: -3, Mass: 1)] = "power",
        [new(Time: -1, Charge: 1)] = "current",
        [new(Length: 2, Time: -2, Mass: 1, Charge: -1)] = "voltage",
        [new(Data: 1)] = "data",
        [new(Data: 1, Time: -1)] = "data rate",
        [new(Money: 1)] = "money",
        [new(Level: 1)] = "level",
    };

    /// <summary>What people call it ("speed"); null for what has no name of its own.</summary>
    public string? Name => _names.GetValueOrDefault(this);

    /// <summary>The code of the unit that the dimension is counted in: "m.s-1"; "1" for a bare number.</summary>
    public override string ToString()
    {
        StringBuilder code = new();
        Append(code, "m", Length);
        Append(code, "s", Time);
        Append(code, "g", Mass);
        Append(code, "rad", Angle);
        Append(code, "K", Temperature);
        Append(code, "C", Charge);
        Append(code, "cd", Light);
        Append(code, "bit", Data);
        Append(code, "{money}", Money);
        Append(code, "B", Level);
        return code.Length == 0 ? "1" : code.ToString();
    }

    /// <summary>The dimension of this times another to a power.</summary>
    internal Dimension Times(Dimension other, int power) => new(
        Length + (other.Length * power),
        Time + (other.Time * power),
        Mass + (other.Mass * power),
        Angle + (other.Angle * power),
        Temperature + (other.Temperature * power),
        Charge + (other.Charge * power),
        Light + (other.Light * power),
        Data + (other.Data * power),
        Money + (other.Money * power),
        Level + (other.Level * power));

    private static void Append(StringBuilder code, string unit, int power)
    {
        if (power != 0)
        {
            code.Append(code.Length > 0 ? "." : "").Append(unit).Append(power == 1 ? "" : power.ToString(CultureInfo.InvariantCulture));
        }
    }
}
