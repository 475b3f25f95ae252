using Extract.Knowledge.Values.Calendar;
using Extract.Knowledge.Values.Timeline;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.Values.Resolving;

/// <summary>Resolves days that have a name. Thread-safe.</summary>
internal static class Holidays
{
    public static DayDate? Resolve(HolidayDate date, Status status, LocalDate? published, DatesTold told)
    {
        if (date.Year is { } said)
        {
            return In(date, said);
        }

        if (published is not { } today)
        {
            return told.AnyDay is { } near && told.IsOneTime ? In(date, near.Year) : null;
        }

        if (date.Bearing == Bearing.This)
        {
            return In(date, today.Year);
        }

        bool isAhead = date.Bearing == Bearing.Next || (date.Bearing == Bearing.None && status == Status.Planned);
        for (int step = 0; step <= 1; step++)
        {
            DayDate? day = In(date, today.Year + (isAhead ? step : -step));
            bool isSame = day?.Day == today && date.Bearing == Bearing.None;
            if (day is not null && (isSame || (isAhead ? day.Day > today : day.Day < today)))
            {
                return day;
            }
        }

        return null;
    }

    private static DayDate? In(HolidayDate date, int year) => HolidayDays.Of(date.Day, year) is { } day ? new DayDate(day) : null;
}
