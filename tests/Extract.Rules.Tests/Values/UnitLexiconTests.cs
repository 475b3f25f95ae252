using Extract.Language.Values;
using Extract.Language.Values.Units;
using Extract.Rules.Values;
using Extract.Rules.Values.Loading;
using Extract.Rules.Values.Pieces;
using Extract.Rules.Values.Words;
using Xunit;

namespace Extract.Rules.Tests.Values;

/// <summary>The shipped words of units and money: each means a unit that exists, and is found where a text writes it.</summary>
public sealed class UnitLexiconTests
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "rules", "values");

    private static readonly (string Class, string Value, string[] Words)[] _rows =
    [
        .. File.ReadLines(Path.Combine(_folder, "units.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
            .Select(columns => (columns[0], columns[1], columns[2].Split('|'))),
    ];

    private static readonly Lazy<ValueGrammar> _grammar = new(Load);

    [Fact]
    public void Every_unit_is_one_of_UCUM() =>
        Assert.All(_rows.Where(row => row.Class.StartsWith("unit", StringComparison.Ordinal)), row => Assert.False(UcumUnit.Parse(row.Value).IsMoney, row.Value));

    [Fact]
    public void Every_currency_is_one_of_ISO_4217() =>
        Assert.All(
            _rows.Where(row => row.Class is "money" or "money-risky" or "money-minor" or "minor-letter" or "money-code" or "sign" or "sign-risky"),
            row => Assert.True(UcumUnit.Parse(row.Value).IsMoney, row.Value));

    [Fact]
    public void No_word_has_two_meanings_in_one_class()
    {
        IEnumerable<string> words = _rows.SelectMany(row => row.Words.Select(word => row.Class + ": " + string.Join(' ', FormCutter.Cut(word).Select(f => f.Text.ToLowerInvariant()))));

        Assert.Empty(words.GroupBy(word => word).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Every_word_is_cut_as_a_text_is()
    {
        PieceLine line = new();
        PieceScanner scanner = new(new ValueWords());
        foreach (string word in _rows.SelectMany(row => row.Words))
        {
            line.Fill(scanner, English.Analyzer.Analyze($"5 {word}"));
            IEnumerable<string> pieces = Enumerable.Range(1, line.Count - 1).Select(i => line[i].Sign != '\0' ? line[i].Sign.ToString() : line.TextOf(i).ToString());
            Assert.Equal(FormCutter.Cut(word).Select(f => f.Text), pieces);
        }
    }

    [Theory]
    [InlineData("It is 65,000 km long.", "65,000 km", 65000, "km")]
    [InlineData("It covers 20 square kilometres of ice.", "20 square kilometres", 20, "km2")]
    [InlineData("It covers 20 sq. km of ice.", "20 sq. km", 20, "km2")]
    [InlineData("It covers 20km² of ice.", "20km²", 20, "km2")]
    [InlineData("It covers 20 km2 of ice.", "20 km2", 20, "km2")]
    [InlineData("They ran 5 km 2 days ago.", "5 km", 5, "km")]
    [InlineData("It flew at 900 kilometers per hour.", "900 kilometers per hour", 900, "km/h")]
    [InlineData("Winds of 125 mph blew.", "125 mph", 125, "[mi_i]/h")]
    [InlineData("A 100-mile-an-hour gale blew.", "100-mile-an-hour", 100, "[mi_i]/h")]
    [InlineData("It flies 8 km/s.", "8 km/s", 8, "km/s")]
    [InlineData("It was 30 degrees Celsius.", "30 degrees Celsius", 30, "Cel")]
    [InlineData("It was 30°C there.", "30°C", 30, "Cel")]
    [InlineData("The plant makes 300 kWh a day.", "300 kWh", 300, "kW.h")]
    [InlineData("The plant makes 300 kW.", "300 kW", 300, "kW")]
    [InlineData("Air pressure was 990 hPa.", "990 hPa", 990, "hPa")]
    [InlineData("It burns at 30 pounds per square inch.", "30 pounds per square inch", 30, "[psi]")]
    [InlineData("The star is 40 light-years away.", "40 light-years", 40, "[ly]")]
    [InlineData("They sailed 12 nautical miles.", "12 nautical miles", 12, "[nmi_i]")]
    [InlineData("It grew by 3 percentage points.", "3 percentage points", 3, "%")]
    [InlineData("A 50Mbps line.", "50Mbps", 50, "Mbit/s")]
    [InlineData("They pump 90,000 barrels a day.", "90,000 barrels a day", 90000, "[bbl_us]/d")]
    [InlineData("It costs 7.5 million Swiss francs.", "7.5 million Swiss francs", 7.5e6, "CHF")]
    [InlineData("It costs 13,000 roubles.", "13,000 roubles", 13000, "RUB")]
    [InlineData("It costs A$360 now.", "A$360", 360, "AUD")]
    [InlineData("It costs US$360 now.", "US$360", 360, "USD")]
    [InlineData("It costs NZ$360 now.", "NZ$360", 360, "NZD")]
    [InlineData("She found a $5 note.", "$5", 5, "USD")]
    [InlineData("It costs €1.8 billion.", "€1.8 billion", 1.8e9, "EUR")]
    [InlineData("It costs ¥294bn in all.", "¥294bn", 294e9, "JPY")]
    [InlineData("It costs 40 mn euros.", "40 mn euros", 40e6, "EUR")]
    public void Units_and_money_are_found_where_a_text_writes_them(string text, string words, double amount, string unit)
    {
        Language.Document document = English.Analyzer.Analyze(text);
        IEnumerable<(string, double, string?)> found = _grammar.Value.Find(document).OfType<Quantity>().Select(q => (document.TextOf(q.Span).ToString(), q.Amount, q.Unit));

        Assert.Contains((words, amount, unit), found);
    }

    // The lexicons with the plainest of rules.
    private static ValueGrammar Load()
    {
        string folder = Directory.CreateTempSubdirectory("units").FullName;
        try
        {
            string values = Directory.CreateDirectory(Path.Combine(folder, "values")).FullName;
            File.Copy(Path.Combine(_folder, "units.tsv"), Path.Combine(values, "units.tsv"));
            File.Copy(Path.Combine(_folder, "numbers.tsv"), Path.Combine(values, "numbers.tsv"));
            File.WriteAllText(
                Path.Combine(values, "rules.yaml"),
                """
                values:
                  - {name: measure, pattern: "<n:number> -? <u:unit>", gives: {quantity: {amount: $n, unit: $u}}, examples: [{yes: 5 km}, {no: five}]}
                  - {name: name, pattern: "<n:number> <m:money>", gives: {quantity: {amount: $n, money: $m}}, examples: [{yes: 5 euros}, {no: five}]}
                  - {name: sign, pattern: "<m:sign> <n:number>", gives: {quantity: {amount: $n, money: $m}}, examples: [{yes: $5}, {no: five}]}
                """);
            return ValueFolderReader.Read(folder);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
