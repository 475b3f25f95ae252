using Extract.Language.Values;

namespace Extract.Rules.Values.Building;

/// <summary>Makes a value of its parts; null when they make none.</summary>
internal delegate Value? ValueMaker(Parts parts, in Captured found);

/// <summary>A kind of value that rules can give.</summary>
/// <param name="Own">The names of the parts that belong to it alone.</param>
/// <param name="Needed">The parts that must be written.</param>
internal sealed record ValueKindOfRule(string Name, ValueMaker Make, string[] Own, string[] Needed)
{
    public static readonly string[] Shared = ["part", "nuance", "bearing", "limit", "modifier"];
}
