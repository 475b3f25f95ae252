using System.Globalization;
using System.Text;
using CsvHelper;
using Extract.Knowledge.Exporting.Csv;
using Xunit;

namespace Extract.Knowledge.Tests.Exporting;

public sealed class CsvExportTests
{
    [Fact]
    public void A_fact_is_a_row_in_which_no_formula_is_left()
    {
        Assert.Equal(
            """"
            id,type,status,journey,confidence,leader,place,giver,receiver,craft,person,title,container,measure,scope,lighter,object,date,pay,articles,evidence
            sail/1,sail,happened,"Long ""March""",0.9124,,Nuku'alofa,,,'=cmd(),,,,,,,,2013-11-09,,one,sailed to Tonga
            sail/2,sail,happened,"Long ""March""",0.9124,,Suva,,,'=cmd(),,,,,,,,2013-11-07,,one,'=1+1
            sail/3,sail,happened,"Long ""March""",0.9124,,Nowhere,,,'=cmd(),,,,,,,,2013-11-08,,one,went nowhere
            sail/4,sail,planned,"Long ""March""",0.9124,,Nuku'alofa,,,'=cmd(),,,,,,,,2013-11,,one,will sail
            sail/5,sail,planned,"Long ""March""",0.9124,,Apia,,,'=cmd(),,,,,,,,2013-12,,one,will sail
            job/1,job,happened,,1,,,,,,"Anna ""B"" <Berg>
            Jr, \x; '=cmd()",'@captain,,,,,,,1.5 km; PT4H; 18:40+04:00; '-3,one; '=two,Anna; '=Berg

            """".ReplaceLineEndings("\n"),
            Written());
    }

    [Fact]
    public void A_reader_gives_back_the_cells()
    {
        using CsvReader csv = new(new StringReader(Written()), CultureInfo.InvariantCulture);
        List<string> people = [];
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            people.Add(csv.GetField("person")!);
        }

        Assert.Equal("Anna \"B\" <Berg>\nJr, \\x; '=cmd()", people[^1]);
        Assert.Equal(6, people.Count);
    }

    private static string Written() => Voyage.Written(output => new CsvExport(Samples.Schema).Write(output, Voyage.Knowledge));
}
