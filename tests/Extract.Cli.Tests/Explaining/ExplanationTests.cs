using System.Text;
using System.Text.Json;
using Extract.Articles;
using Extract.Cli.Output;
using Extract.Knowledge;
using Extract.Knowledge.Explaining;
using Extract.Rules;
using Extract.Rules.Explaining;
using Xunit;

namespace Extract.Cli.Tests.Explaining;

/// <summary>What why and why-not say, over an article made by hand.</summary>
public sealed class ExplanationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extract-why-").FullName;
    private readonly Extractor _extractor;
    private readonly ArticleTrace _trace;

    public ExplanationTests()
    {
        _extractor = HandMade.Extractor(_folder);
        _trace = _extractor.Trace(new Article("one", HandMade.Text));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Why_shows_rule_trigger_paths_and_references() => Assert.Equal(
        """
        bring bring/ID: planned, confidence 0.9
          bringer: Anna (person/anna)
          “She will carry”
            in one, 32 to 46; planned; rule bring/carry (rules.yaml:6)
            2  [She](bringer) will *carry* it.
              bringer “She”, by the tree >nsubj: the pronoun refers to Anna, last named “Anna” in sentence 1 → Anna (person/anna)

        """,
        Why("bring planned bringer=Anna"));

    [Fact]
    public void An_oblique_has_its_path_too() =>
        Assert.Contains("place “Paris”, by the tree >obl: named in full → Paris (place/paris)", Why("bring place=Paris"), StringComparison.Ordinal);

    [Fact]
    public void A_fact_that_is_there_is_shown()
    {
        string shown = WhyNot("bring bringer=Anna place=Paris");

        Assert.StartsWith("bring bringer=\"Anna\" place=\"Paris\": found in one\n", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("constraints hold", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_status_is_told() => Assert.Contains(
        "status at token 2: its clause is read as happened, not negated", WhyNot("bring negated place=Paris"), StringComparison.Ordinal);

    [Fact]
    public void The_first_constraint_that_failed_is_told_for_each_near_rule() => Assert.Equal(
        """
        bring place="Anna": not found in one
          place “Anna” stands in sentence 1
        1  bring/carry (rules.yaml:6): 3 of 3 constraints hold
           1  Anna *carried* a parcel to [Paris](here).
           other-filler at token 6: the rule matches, with place “Paris”, which is Paris (place/paris); “Anna” (@person:named) is not where the rule looks for place (at >nsubj of “carried”)
        2  bring/goods (rules.yaml:18): 4 of 4 constraints hold
           1  [Anna](here) *carried* a parcel to Paris.
           missing-slot at token 1: the rule matches, but without place: it has no way to fill place
        3  bring/pattern (rules.yaml:11): 2 of 4 constraints hold
           1  *Anna* carried [a](here) parcel to Paris.
           pattern at token 3: “a” (DT, lemma a) is not [word=the]
        no word there evokes bring/send

        """,
        WhyNot("bring place=Anna"));

    [Fact]
    public void Rules_that_no_word_evokes_are_only_named() =>
        Assert.EndsWith("no word there evokes bring/send\n", WhyNot("bring bringer=Bob"), StringComparison.Ordinal);

    [Fact]
    public void A_filler_that_the_article_never_mentions_is_told() =>
        Assert.Contains("  bringer “Bob” stands nowhere in the article\n", WhyNot("bring bringer=Bob"), StringComparison.Ordinal);

    [Fact]
    public void Why_not_as_json_names_rule_place_kind_and_token()
    {
        using MemoryStream output = new();
        ExplanationJson.Write(output, [Report("bring planned bringer=Anna goods=parcel")], WhyNotJson.Write);
        JsonElement report = JsonDocument.Parse(output.ToArray()).RootElement[0];

        Assert.False(report.GetProperty("found").GetBoolean());
        Assert.Equal("goods", report.GetProperty("facts")[0].GetProperty("differences")[0].GetProperty("slot").GetString());
        JsonElement rule = report.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("rule").GetProperty("name").GetString() == "bring/pattern");
        Assert.Equal(11, rule.GetProperty("rule").GetProperty("line").GetInt32());
        Assert.Equal("pattern", rule.GetProperty("failure").GetProperty("kind").GetString());
        Assert.Equal(3, rule.GetProperty("failure").GetProperty("token").GetProperty("number").GetInt32());
    }

    [Fact]
    public void Why_as_json_has_trigger_and_arguments()
    {
        using MemoryStream output = new();
        ExplanationJson.Write(output, Reasons("bring place=Paris"), WhyJson.Write);
        JsonElement evidence = JsonDocument.Parse(output.ToArray()).RootElement[0].GetProperty("evidence")
            .EnumerateArray().Single(e => e.GetProperty("rule").GetProperty("name").GetString() == "bring/carry");

        Assert.Equal("carried", evidence.GetProperty("trigger").GetProperty("text").GetString());
        Assert.Equal(["bringer", "place"], evidence.GetProperty("arguments").EnumerateArray().Select(a => a.GetProperty("role").GetString()));
        Assert.Equal("place/paris", evidence.GetProperty("arguments")[1].GetProperty("fillers")[0].GetProperty("entity").GetString());
    }

    [Fact]
    public void Why_says_who_says_it()
    {
        KnowledgeBase knowledge = _trace.Knowledge;
        knowledge = knowledge with { Facts = [.. knowledge.Facts.Select(f => f with { Evidence = [.. f.Evidence.Select(e => e with { SaidBy = new EntityFiller("person/anna") })] })] };
        FactReason reason = Knowledge.Explaining.Why.Explain(knowledge, knowledge.Facts[0], _extractor.Rules, _ => _trace);

        StringWriter drawn = new() { NewLine = "\n" };
        new WhyDrawing(Drawing.On(drawn, false)).Draw(reason);
        Assert.Contains("\n    said by Anna (person/anna)\n", drawn.ToString(), StringComparison.Ordinal);

        using MemoryStream json = new();
        ExplanationJson.Write(json, [reason], WhyJson.Write);
        Assert.Equal("person/anna", JsonDocument.Parse(json.ToArray()).RootElement[0].GetProperty("evidence")[0].GetProperty("saidBy").GetProperty("entity").GetString());
    }

    [Fact]
    public void Why_shows_ties_claims_and_since_when_it_is_known()
    {
        FactReason reason = Tied();

        StringWriter drawn = new() { NewLine = "\n" };
        new WhyDrawing(Drawing.On(drawn, false)).Draw(reason);
        Assert.StartsWith(
            """
            bring bring/1: happened, confidence 0.9
              bringer: Anna (person/anna)
              known since 2013-11-09
              claimed by organisers
              fulfils bring/2: planned, bringer Anna (person/anna), place Paris (place/paris)
              contradicts about goods bring/3: happened, bringer Anna (person/anna), goods letter

            """,
            drawn.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Why_as_json_has_ties()
    {
        using MemoryStream output = new();
        ExplanationJson.Write(output, [Tied()], WhyJson.Write);
        JsonElement root = JsonDocument.Parse(output.ToArray()).RootElement[0];

        Assert.Equal("2013-11-09", root.GetProperty("knownSince").GetString());
        Assert.Equal("organisers", root.GetProperty("claimedBy")[0].GetProperty("text").GetString());
        Assert.Equal(["fulfils bring/2", "contradicts bring/3"], root.GetProperty("links").EnumerateArray()
            .Select(link => $"{link.GetProperty("tie").GetString()} {link.GetProperty("fact").GetString()}"));
        Assert.Equal("goods", root.GetProperty("links")[1].GetProperty("about").GetString());
    }

    private FactReason Tied()
    {
        RoleFillers anna = new("bringer", [new EntityFiller("person/anna")]);
        Evidence evidence = new("one", 0, 12, "Anna carried", "bring/none", Status.Happened) { SaidBy = new TextFiller("organisers") };
        Fact outcome = new("bring/1", "bring", Status.Happened, null, 0.9, [anna], [evidence])
        {
            KnownSince = "2013-11-09",
            Fulfils = ["bring/2"],
            Conflicts = [new Conflict("bring/3", "goods")],
        };
        Fact plan = new("bring/2", "bring", Status.Planned, null, 0.9, [anna, new RoleFillers("place", [new EntityFiller("place/paris")])], []);
        Fact rival = new("bring/3", "bring", Status.Happened, null, 0.9, [anna, new RoleFillers("goods", [new TextFiller("letter")])], []);
        KnowledgeBase knowledge = _trace.Knowledge with { Facts = [outcome, plan, rival] };
        return Knowledge.Explaining.Why.Explain(knowledge, outcome, _extractor.Rules, _ => null);
    }

    private IEnumerable<FactReason> Reasons(string fact) => Knowledge.Explaining.Why
        .Find(_trace.Knowledge, FactExpression.Parse(fact, _extractor.Rules.Schema))
        .Select(found => Knowledge.Explaining.Why.Explain(_trace.Knowledge, found, _extractor.Rules, _ => _trace));

    private WhyNotReport Report(string fact) =>
        Knowledge.Explaining.WhyNot.Explain(_trace, _extractor.Rules, FactExpression.Parse(fact, _extractor.Rules.Schema));

    private string Why(string fact)
    {
        StringWriter output = new() { NewLine = "\n" };
        foreach (FactReason reason in Reasons(fact))
        {
            new WhyDrawing(Drawing.On(output, false)).Draw(reason);
            output.GetStringBuilder().Replace(reason.Fact.Id, "bring/ID");
        }

        return Plain(output.GetStringBuilder());
    }

    private string WhyNot(string fact)
    {
        StringWriter output = new() { NewLine = "\n" };
        new WhyNotDrawing(Drawing.On(output, false), 5).Draw(Report(fact));
        return Plain(output.GetStringBuilder());
    }

    private string Plain(StringBuilder text) => text.Replace(_folder + Path.DirectorySeparatorChar, "").ToString();
}
