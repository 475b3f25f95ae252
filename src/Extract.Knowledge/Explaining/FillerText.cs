using System.Globalization;
using Extract.Knowledge.Entities;

namespace Extract.Knowledge.Explaining;

/// <summary>Fillers as people write them. Thread-safe.</summary>
public static class FillerText
{
    /// <summary>A filler in a few words; an entity by its name.</summary>
    public static string Of(Filler filler, IReadOnlyDictionary<string, Entity> entities) => filler switch
    {
        EntityFiller entity => entities.TryGetValue(entity.Id, out Entity? known) ? $"{known.Name} ({entity.Id})" : entity.Id,
        DateFiller date => date.Edtf,
        TimeFiller time => time.Time,
        DurationFiller duration => duration.Iso,
        QuantityFiller quantity => Amount(quantity),
        TextFiller text => text.Text,
        _ => throw new NotSupportedException(filler.GetType().Name),
    };

    /// <summary>
    /// Whether a filler is what somebody wrote: an entity by its id, a name, an alias or words of one ("Kotov"), a date also less or more exactly,
    /// a quantity also without unit.
    /// </summary>
    public static bool Agrees(Filler filler, string wanted, IReadOnlyDictionary<string, Entity> entities) => filler switch
    {
        EntityFiller entity => entity.Id == wanted || Names(entity.Id, entities).Any(name => HoldsWords(name, wanted)),
        DateFiller date => IsWithin(date.Edtf, wanted) || IsWithin(wanted, date.Edtf),
        TimeFiller time => time.Time.StartsWith(wanted, StringComparison.Ordinal),
        DurationFiller duration => duration.Iso == wanted,
        QuantityFiller quantity => Amount(quantity) == wanted || quantity.Amount.ToString(CultureInfo.InvariantCulture) == wanted,
        TextFiller text => HoldsWords(text.Text, wanted),
        _ => false,
    };

    private static IEnumerable<string> Names(string id, IReadOnlyDictionary<string, Entity> entities) =>
        entities.TryGetValue(id, out Entity? entity) ? [entity.Name, .. entity.Aliases] : [id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]];

    /// <summary>Whether all words of the second stand in the first.</summary>
    internal static bool HoldsWords(string name, string words)
    {
        string[] all = NameFold.Fold(name).Split(' ');
        string[] wanted = NameFold.Fold(words).Split(' ');
        return wanted.All(all.Contains);
    }

    private static bool IsWithin(string exact, string wide) =>
        exact == wide || (exact.Length > wide.Length && wide.Length >= 4 && exact.StartsWith(wide, StringComparison.Ordinal) && exact[wide.Length] is '-' or '/');

    private static string Amount(QuantityFiller quantity) => string.Create(CultureInfo.InvariantCulture, $"{quantity.Amount} {quantity.Unit}").TrimEnd();
}
