using NodaTime;

namespace Extract.Knowledge.Values.Calendar;

/// <summary>A day.</summary>
public sealed record DayDate(LocalDate Day) : PartialDate
{
    public override LocalDate? First => Day;

    public override LocalDate? Last => Day;

    public override string ToEdtf() => Text(Day);

    public override string ToTimex() => Text(Day);
}
