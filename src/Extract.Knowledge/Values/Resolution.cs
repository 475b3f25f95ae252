using Extract.Knowledge.Values.Calendar;
using NodaTime;

namespace Extract.Knowledge.Values;

/// <summary>How a date was known. Immutable and thread-safe.</summary>
/// <param name="Date">What the words stand for.</param>
/// <param name="Anchor">The day that they were counted from; null for a date that stands by itself.</param>
/// <param name="Rule">The value rule that found the words; empty when no rule did.</param>
/// <param name="Reason">What the date was known by, in a few words.</param>
public sealed record Resolution(PartialDate Date, LocalDate? Anchor, string Rule, string Reason);
