using System.Globalization;

namespace Extract.Knowledge.Tests.Merging.Generated;

/// <summary>One of the things that happen on a day of a made-up relay, which several articles tell.</summary>
internal sealed record Happening(string Relay, DateOnly Day, string Kind, string Person, string Other, string Town, int Figure)
{
    private static readonly string[] _relays = ["Northwick 2031", "Sandria 2034", "Westholm 2038"];
    private static readonly string[] _kinds = ["carry", "carry", "carry", "handover", "visit", "visit", "light", "occupation", "statistic"];
    private static readonly string[] _given = ["Anna", "Carl", "Eva", "Gro", "Ida", "Kaja", "Liv", "Nils", "Olga", "Per", "Ruth", "Sven", "Tove", "Uwe", "Vera", "Wim", "Mikhail", "Sergei", "Yuri", "John", "Mary", "Peter", "Jane", "Paul"];
    private static readonly string[] _starts = ["Ber", "Dal", "Fri", "Hol", "Juu", "Lun", "Mar", "Nor", "Ost", "Pil", "Ras", "Sol", "Tor", "Ulv", "Vin", "Ask", "Bro", "Elk", "Gar", "Kro"];
    private static readonly string[] _middles = ["ga", "di", "bo", "ne", "sta", "vi", "lo", "man", "ke", "ru"];
    private static readonly string[] _ends = ["berg", "dahl", "sen", "quist", "holm", "strand", "mark", "vik", "son", "gren"];
    private static readonly string[] _towns = ["ford", "bury", "wick", "ham", "mouth", "stead", "ton", "haven"];

    /// <summary>How many happenings a day of a relay has.</summary>
    public const int PerDay = 30;

    /// <summary>Days of each relay; with more articles the relays become longer, so that as many tell of one day.</summary>
    public static Happening Of(int relay, int day, int index)
    {
        Dice dice = new(((ulong)relay << 40) ^ ((ulong)day << 16) ^ (ulong)index);
        return new Happening(
            _relays[relay],
            new DateOnly(2031, 3, 1).AddYears(relay * 3).AddDays(day),
            dice.Of(_kinds),
            SomePerson(ref dice),
            SomePerson(ref dice),
            $"{dice.Of(_starts)}{dice.Of(_middles)}{dice.Of(_towns)}",
            1000 + dice.Next(9000));
    }

    public static int Relays => _relays.Length;

    public string Date => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string SomePerson(ref Dice dice) => $"{dice.Of(_given)} {dice.Of(_starts)}{dice.Of(_middles)}{dice.Of(_ends)}";
}
