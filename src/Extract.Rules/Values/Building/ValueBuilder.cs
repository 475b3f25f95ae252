using Extract.Language.Values;

namespace Extract.Rules.Values.Building;

/// <summary>Builds one kind of value from what a pattern captured. Immutable and thread-safe.</summary>
internal sealed class ValueBuilder(ValueMaker make, Parts parts)
{
    /// <summary>The value; null when the parts make none (a month 13), or when the rule gives nothing.</summary>
    public Value? Build(in Captured found)
    {
        Value? value = make(parts, found);
        return value switch
        {
            null => null,
            DateExpression date => Dress(date, found),
            ClockTime time => time with { Rule = found.Rule, Nuance = parts.Has("nuance") ? parts.Nuance(found) : time.Nuance },
            LengthOfTime length => length with { Rule = found.Rule, Nuance = parts.Has("nuance") ? parts.Nuance(found) : length.Nuance },
            Quantity quantity => quantity with { Rule = found.Rule, Nuance = parts.Has("nuance") ? parts.Nuance(found) : quantity.Nuance },
            _ => value with { Rule = found.Rule },
        };
    }

    private DateExpression Dress(DateExpression date, in Captured found)
    {
        date = parts.Bearing(found) is var bearing and not Bearing.None ? Bear(date, bearing) : date;
        return date with
        {
            Rule = found.Rule,
            Part = parts.PartOfDay(found) is var part and not DayPart.None ? part : date.Part,
            Nuance = parts.Nuance(found) is var nuance and not Nuance.None ? nuance : date.Nuance,
            Limit = parts.Limit(found) is var limit and not DateLimit.None ? limit : date.Limit,
            IsModifier = date.IsModifier || parts.Flag("modifier"),
        };
    }

    private static DateExpression Bear(DateExpression date, Bearing bearing) => date switch
    {
        CalendarDate calendar => calendar with { Bearing = bearing },
        WeekdayDate weekday => weekday with { Bearing = bearing },
        SeasonDate season => season with { Bearing = bearing },
        YearPartDate part => part with { Bearing = bearing },
        HolidayDate holiday => holiday with { Bearing = bearing },
        _ => date,
    };
}
