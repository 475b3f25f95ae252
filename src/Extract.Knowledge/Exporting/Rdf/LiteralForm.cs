using System.Globalization;
using System.Text.RegularExpressions;
using Extract.Knowledge.Values.Calendar;

namespace Extract.Knowledge.Exporting.Rdf;

/// <summary>Fillers as literals, each with the narrowest datatype that can hold it.</summary>
internal static partial class LiteralForm
{
    /// <summary>Extended Date/Time Format, of the Library of Congress.</summary>
    private const string Edtf = "http://id.loc.gov/datatypes/edtf";

    /// <summary>Number and UCUM unit, of Custom Datatypes.</summary>
    private const string Ucum = "https://w3id.org/cdt/ucum";

    public static Literal Of(Filler filler)
    {
        string text = FillerLabels.Literal(filler);
        return filler switch
        {
            DateFiller => new Literal(text, DateType(text)),
            DurationFiller when XsdDuration().IsMatch(text) => new Literal(text, Vocabulary.Xsd + "duration"),
            QuantityFiller { Unit: null } count => Number(count.Amount),
            QuantityFiller => new Literal(text, Ucum),
            _ => new Literal(text),
        };
    }

    public static Literal Number(double value)
    {
        string text = FillerLabels.Number(value);
        return new Literal(text, Vocabulary.Xsd + (text.Contains('E', StringComparison.Ordinal) ? "double" : "decimal"));
    }

    public static Literal Whole(int value) => new(value.ToString(CultureInfo.InvariantCulture), Vocabulary.Xsd + "integer");

    private static string? DateType(string text) => !EdtfParser.TryParse(text, out PartialDate? date) ? null : date switch
    {
        DayDate => Vocabulary.Xsd + "date",
        MonthDate => Vocabulary.Xsd + "gYearMonth",
        YearDate => Vocabulary.Xsd + "gYear",
        _ => Edtf,
    };

    // XML Schema has no weeks.
    [GeneratedRegex(@"^P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex XsdDuration();
}
