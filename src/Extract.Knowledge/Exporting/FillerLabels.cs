using System.Globalization;

namespace Extract.Knowledge.Exporting;

/// <summary>Fillers as people read them. Thread-safe.</summary>
internal sealed class FillerLabels(KnowledgeBase knowledge)
{
    private readonly Dictionary<string, string> _names =
        knowledge.Entities.DistinctBy(e => e.Id).ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);

    /// <summary>The name of an entity; its id when the knowledge base does not have it.</summary>
    public string NameOf(string id) => _names.GetValueOrDefault(id, id);

    public string Of(Filler filler) => filler is EntityFiller entity ? NameOf(entity.Id) : Literal(filler);

    /// <summary>All fillers of a role: "Anna Berg; Carl Dahl".</summary>
    public string Of(RoleFillers role) => string.Join("; ", role.Fillers.Select(Of));

    /// <summary>A filler that is no entity, in its standard notation.</summary>
    public static string Literal(Filler filler) => filler switch
    {
        DateFiller date => date.Edtf,
        TimeFiller time => time.Time,
        DurationFiller duration => duration.Iso,
        QuantityFiller { Unit: null } count => Number(count.Amount),
        QuantityFiller quantity => $"{Number(quantity.Amount)} {quantity.Unit}",
        TextFiller text => text.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(filler), filler, "a filler of unknown kind"),
    };

    /// <summary>The shortest decimal that reads back as the number.</summary>
    public static string Number(double value) => Math.Abs(value) < 1e15 && value == Math.Truncate(value)
        ? ((long)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);
}
