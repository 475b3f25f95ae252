using Extract.Knowledge.Values.Calendar;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.Values.Resolving;

/// <summary>Resolves quarters and halves of a year. Thread-safe.</summary>
internal static class YearParts
{
    public static PartOfYear? Resolve(YearPartDate date, Status status, LocalDate? published)
    {
        if (date.Number > 0 && date.Year is { } said)
        {
            return new PartOfYear(said, date.Parts, date.Number);
        }

        if (published is not { } today)
        {
            return null;
        }

        int months = 12 / date.Parts;
        int current = ((today.Month - 1) / months) + 1;
        if (date.Number == 0)
        {
            int shift = date.Bearing switch
            {
                Bearing.Last => -1,
                Bearing.Next => 1,
                _ => 0,
            };
            int place = (today.Year * date.Parts) + current - 1 + shift;
            return new PartOfYear(place / date.Parts, date.Parts, (place % date.Parts) + 1);
        }

        // The one of this year if it has begun; what lies ahead is of last year, unless it is planned.
        int year = date.Number <= current || status == Status.Planned || date.Bearing == Bearing.This ? today.Year : today.Year - 1;
        year = status == Status.Planned && date.Number < current ? today.Year + 1 : year;
        return new PartOfYear(date.Bearing == Bearing.Last && year == today.Year && date.Number >= current ? year - 1 : year, date.Parts, date.Number);
    }
}
