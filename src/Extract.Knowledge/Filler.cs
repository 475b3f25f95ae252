namespace Extract.Knowledge;

/// <summary>What fills a role of a fact: an entity or a literal.</summary>
public abstract record Filler;

/// <param name="Id">The entity's id ("person/oleg-kotov").</param>
public sealed record EntityFiller(string Id) : Filler;

/// <param name="Edtf">Extended Date/Time Format (ISO 8601-2): 2013-11-09, 2013-10, 2013-11-07/2013-11-11.</param>
public sealed record DateFiller(string Edtf) : Filler;

/// <param name="Time">HH:MM with offset when known: 18:40+04:00.</param>
public sealed record TimeFiller(string Time) : Filler;

/// <param name="Iso">ISO 8601 duration.</param>
public sealed record DurationFiller(string Iso) : Filler;

/// <param name="Unit">UCUM code; null for a plain count.</param>
public sealed record QuantityFiller(double Amount, string? Unit) : Filler;

/// <param name="Text">Short, lower case.</param>
public sealed record TextFiller(string Text) : Filler;
