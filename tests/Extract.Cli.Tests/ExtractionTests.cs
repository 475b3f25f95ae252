using System.Text.Json;
using Xunit;

namespace Extract.Cli.Tests;

/// <summary>From article to facts with the rules that ship.</summary>
public sealed class ExtractionTests : IDisposable
{
    private readonly Command _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task Facts_bear_roles_dates_and_the_words_that_prove_them()
    {
        const string Text = "The Olympic flame arrived in Exeter on Monday. It was taken by canoe along the River Exe.";
        JsonElement visit = await Fact("2012-05-21", Text, "visit", "place", "place/exeter");

        Assert.Equal("happened", visit.GetProperty("status").GetString());
        Assert.Equal("2012-05-21", visit.GetProperty("roles").GetProperty("date")[0].GetProperty("date").GetString());
        JsonElement evidence = visit.GetProperty("evidence")[0];
        int start = evidence.GetProperty("start").GetInt32();
        Assert.Equal(Text[start..evidence.GetProperty("end").GetInt32()], evidence.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("The flame arrives in Exeter on Thursday.", "planned", "2012-05-24")]
    [InlineData("The flame arrived in Exeter on Thursday.", "happened", "2012-05-17")]
    [InlineData("The flame will be flown to Exeter on June 3.", "planned", "2012-06-03")]
    public async Task A_day_yet_to_come_makes_a_plan(string text, string status, string date)
    {
        JsonElement visit = await Fact("2012-05-21", text, "visit", "place", "place/exeter");

        Assert.Equal(status, visit.GetProperty("status").GetString());
        Assert.Equal(date, visit.GetProperty("roles").GetProperty("date")[0].GetProperty("date").GetString());
    }

    [Theory]
    [InlineData("The Olympic flame has visited Exeter.", "2012-05-21")]
    [InlineData("The Olympic flame visited Exeter. In all, 82 people carried the flame during Sunday's relay.", "2012-05-20")]
    [InlineData("The Olympic flame visited Exeter.", null)]
    [InlineData("The Olympic flame visited Exeter. Ticket sales will begin on Sunday.", null)]
    [InlineData("The Olympic flame had visited Exeter. In all, 82 people carried the flame during Sunday's relay.", null)]
    public async Task What_a_report_tells_without_a_date_happened_on_the_day_that_it_is_about(string text, string? date)
    {
        JsonElement visit = await Fact("2012-05-21", text, "visit", "place", "place/exeter");

        Assert.Equal(date, visit.GetProperty("roles").TryGetProperty("date", out JsonElement dates) ? dates[0].GetProperty("date").GetString() : null);
    }

    [Fact]
    public async Task A_medal_is_of_the_year_that_its_games_are_named_by()
    {
        JsonElement medal = await Fact(
            "2012-05-21", "Anna Watkins won a bronze medal at the 2008 Olympics.", "achievement", "person", "person/anna-watkins");

        Assert.Equal("2008", medal.GetProperty("roles").GetProperty("date")[0].GetProperty("date").GetString());
    }

    private async Task<JsonElement> Fact(string published, string text, string type, string role, string entity)
    {
        string file = _command.File("a.txt", $"---\npublished: {published}\n---\n{text}");
        Assert.Equal(0, await _command.Run(["run", file]));
        using JsonDocument knowledge = JsonDocument.Parse(_command.Output);
        foreach (JsonElement fact in knowledge.RootElement.GetProperty("facts").EnumerateArray())
        {
            if (fact.GetProperty("type").GetString() == type
                && fact.GetProperty("roles").TryGetProperty(role, out JsonElement fillers)
                && fillers[0].GetProperty("entity").GetString() == entity)
            {
                return fact.Clone();
            }
        }

        throw new Xunit.Sdk.XunitException($"no {type} with {role} {entity} in {_command.Output}");
    }
}
