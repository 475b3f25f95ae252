using System.Globalization;
using Extract.Knowledge;
using Extract.Language.Text;
using Extract.Language.Values.Units;

namespace Extract.Evaluation.Judging;

/// <summary>What fills a role, folded to what the annotation guide compares. Immutable and thread-safe.</summary>
public sealed class SlotValue
{
    /// <summary>Length of a time without its offset, "18:40".</summary>
    private const int Clock = 5;

    private readonly Kind _kind;
    private readonly string _text;
    private readonly string[] _names = [];
    private readonly double _amount;
    private readonly UcumUnit? _unit;
    private readonly (long Months, long Seconds)? _duration;

    /// <summary>Whether the text is a unit and <see cref="_amount"/> counts it.</summary>
    private readonly bool _isMeasured;

    private SlotValue(Kind kind, string text) => (_kind, _text) = (kind, text);

    private SlotValue(string[] names)
        : this(Kind.Entity, "") => _names = names;

    private SlotValue(double amount, string unit)
        : this(Kind.Quantity, unit)
    {
        (_amount, _isMeasured) = (amount, true);
        UcumUnit.TryParse(unit, out _unit);
    }

    private SlotValue((long Months, long Seconds) duration)
        : this(Kind.Duration, "") => _duration = duration;

    /// <summary>Whether it is a date.</summary>
    public bool IsDate => _kind == Kind.Date;

    /// <summary>Whether it is a clock time.</summary>
    public bool IsTime => _kind == Kind.Time;

    /// <summary>Whether it is an entity.</summary>
    public bool IsEntity => _kind == Kind.Entity;

    private enum Kind
    {
        Entity,
        Date,
        Time,
        Duration,
        Quantity,
        Text,
    }

    private IEnumerable<string> Phrases => _kind == Kind.Entity ? _names : [_text];

    /// <summary>An entity by all its names.</summary>
    public static SlotValue Entity(IEnumerable<string> names) => new([.. names.Select(name => Folding.Phrase(name)).Distinct()]);

    /// <summary>An EDTF date, compared as it stands.</summary>
    public static SlotValue Date(string edtf) => new(Kind.Date, edtf);

    /// <summary>A clock time; Z and +00:00 are one.</summary>
    public static SlotValue Time(string time) => new(Kind.Time, time.Replace("Z", "+00:00", StringComparison.Ordinal));

    /// <summary>An ISO 8601 duration; PT1H and PT60M are one.</summary>
    public static SlotValue Duration(string iso) =>
        IsoDuration.Parse(iso) is (long, long) duration ? new(duration) : new(Kind.Duration, Folding.Phrase(iso));

    /// <summary>A number and its UCUM unit; no unit for a count.</summary>
    public static SlotValue Quantity(double amount, string unit)
    {
        if (amount < 0)
        {
            // The reading of gold knows no sign: a number below zero is compared as written.
            return Unread(string.Create(CultureInfo.InvariantCulture, $"{amount} {unit}"));
        }

        return new SlotValue(amount, unit == "1" ? "" : unit);
    }

    /// <summary>A quantity as gold writes it: "65000 km", "82 1", "14,000".</summary>
    public static SlotValue Quantity(string text)
    {
        ReadOnlySpan<char> bare = text.AsSpan().Trim();
        int end = bare.IndexOfAnyExcept("0123456789.,");
        ReadOnlySpan<char> number = end < 0 ? bare : bare[..end];
        string digits = number.ToString().Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double amount)
            ? Quantity(amount, end < 0 ? "" : bare[end..].Trim().ToString())
            : Unread(text);
    }

    public static SlotValue Text(string text) => new(Kind.Text, Folding.Phrase(text));

    private static SlotValue Unread(string quantity) => new(Kind.Quantity, Folding.Phrase(quantity));

    /// <summary>Whether a filler of a knowledge base says the same as this one of the gold set.</summary>
    public bool Agrees(SlotValue system)
    {
        if (_kind == Kind.Entity || system._kind == Kind.Entity)
        {
            return _kind == system._kind
                ? _names.AsSpan().ContainsAny(system._names)
                : (_kind == Kind.Text && system._names.Contains(_text)) || (system._kind == Kind.Text && _names.Contains(system._text));
        }

        if (_kind != system._kind)
        {
            return false;
        }

        return _kind switch
        {
            Kind.Quantity when _isMeasured && system._isMeasured => AmountHere(system) is { } amount && Math.Abs(_amount - amount) <= .005 * Math.Abs(_amount),
            Kind.Quantity => _isMeasured == system._isMeasured && _text == system._text,
            Kind.Duration => _duration == system._duration && _text == system._text,
            Kind.Text => TextAgreement.Same(_text, system._text),
            _ => _text == system._text,
        };
    }

    /// <summary>
    /// Whether a filler of a knowledge base is about the same thing as this one of the gold set, though with more or fewer words of its
    /// name, a coarser or finer date, or without the offset of its time. What agrees overlaps too.
    /// </summary>
    public bool Overlaps(SlotValue system)
    {
        if (Agrees(system))
        {
            return true;
        }

        if (_kind is Kind.Entity or Kind.Text && system._kind is Kind.Entity or Kind.Text)
        {
            return Phrases.Any(name => system.Phrases.Any(other => NameOverlap.Overlap(name, other)));
        }

        return _kind == system._kind && _kind switch
        {
            Kind.Date => DateOverlap.Includes(_text, system._text),
            Kind.Time => (_text.Length == Clock || system._text.Length == Clock) && string.CompareOrdinal(_text, 0, system._text, 0, Clock) == 0,
            _ => false,
        };
    }

    /// <summary>A literal as a knowledge base holds it.</summary>
    /// <param name="text">What was read.</param>
    internal Filler ToFiller(string text) => _kind switch
    {
        Kind.Date => new DateFiller(text),
        Kind.Time => new TimeFiller(text),
        Kind.Duration => new DurationFiller(text),
        Kind.Quantity when _isMeasured => new QuantityFiller(_amount, _text.Length > 0 ? _text : null),
        _ => new TextFiller(text),
    };

    /// <summary>The amount of another quantity in the unit of this one; null when it has none there.</summary>
    private double? AmountHere(SlotValue system)
    {
        if (_text == system._text)
        {
            return system._amount;
        }

        // UCUM would turn "5 %" into a count of 0.05, which no article means.
        return _unit is not null && system._unit is not null && _unit.DimensionName == system._unit.DimensionName && double.IsFinite(system._amount)
            && UnitConversion.TryConvert(Rational.Of(system._amount), system._unit, _unit, out Rational amount)
            ? amount.ToDouble()
            : null;
    }
}
