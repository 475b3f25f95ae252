using Extract.Articles;
using Extract.Evaluation.Exchange;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Rules;
using Xunit;

namespace Extract.Evaluation.Tests.Exchange;

/// <summary>What annotators change in their tools comes back.</summary>
public sealed class EditedInToolTests
{
    private static readonly Article _article = new("one", "😀 Anna Berg plays in the Aula.\nMs Berg passed the flute\nto Bo Lind. Bo sang.");

    private static readonly GoldArticle _gold = Small.Gold("""
          - concert: {player: anna, day: 2013-11-09, hall: aula}
            status: planned
            evidence: Anna Berg plays in the Aula
          - pass: {giver: anna, receiver: bo}
            evidence: Berg passed the flute to Bo Lind
        """);

    [Fact]
    public void Brat_counts_code_points_and_breaks_marks_at_line_ends()
    {
        string[] lines = Brat().Split('\n');

        Assert.Equal(
            [
                "T1\tArticle 0 1\t😀",
                "#1\tAnnotatorNotes T1\t{article: one}",
                "T2\tperson 2 11\tAnna Berg",
                "T3\tperson 31 38\tMs Berg",
                "*\tEquiv T2 T3",
                "#2\tAnnotatorNotes T2\t{anna: {type: person, names: [Anna Berg, Ms Berg]}}",
                "T4\tperson 59 66\tBo Lind",
                "#3\tAnnotatorNotes T4\t{bo: {type: person, names: [Bo Lind]}}",
                "T5\tplace 25 29\tAula",
                "#4\tAnnotatorNotes T5\t{aula: {type: place, names: [the Great Hall, Aula]}}",
                "T6\tconcert 2 29\tAnna Berg plays in the Aula",
                "E1\tconcert:T6 player:T2 hall:T5",
                "A1\tStatus E1 planned",
                "#5\tAnnotatorNotes E1\t{concert: {player: anna, day: 2013-11-09, hall: aula}}",
                "T7\tpass 34 55;56 66\tBerg passed the flute to Bo Lind",
                "E2\tpass:T7 giver:T3 receiver:T4",
                "#6\tAnnotatorNotes E2\t{pass: {giver: anna, receiver: bo}}",
                "",
            ],
            lines);
    }

    [Fact]
    public void An_arrow_a_mark_and_a_status_changed_in_brat_come_back()
    {
        string changed = Brat()
            .Replace("E2\tpass:T7 giver:T3 receiver:T4", "E2\tpass:T7 giver:T4 receiver:T3 hall:T5", StringComparison.Ordinal)
            .Replace("A1\tStatus E1 planned\n", "A1\tStatus E1 negated\nA2\tOptional E2\n", StringComparison.Ordinal)
            .Replace("T6\tconcert 2 29\tAnna Berg plays in the Aula", "T6\tconcert 7 29\tBerg plays in the Aula", StringComparison.Ordinal)
            .Replace("day: 2013-11-09", "day: 2013-11-10", StringComparison.Ordinal)
            + "T8\tperson 68 70\tBo\nT9\tconcert 68 75\tBo sang\nE3\tconcert:T9 player:T8\n*\tEquiv T4 T8\n";

        Assert.Equal(
            [
                "concert negated player=anna day=2013-11-10 hall=aula “Berg plays in the Aula”",
                "pass happened optional giver=bo receiver=anna hall=aula “Berg passed the flute to Bo Lind”",
                "concert happened player=bo “Bo sang”",
            ],
            Told(Formats.Read("brat", changed, _article, Small.Schema)));
        Assert.Equal(["Bo Lind", "Bo"], Formats.Read("brat", changed, _article, Small.Schema).Entities[1].Names);
    }

    [Fact]
    public void What_is_new_in_brat_and_linked_to_nothing_is_a_new_entity_or_the_namesake()
    {
        GoldArticle back = Formats.Read("brat", Brat() + "T8\tplace 3 6\tnna\nT9\tperson 59 66\tBo Lind\nT10\tconcert 71 75\tsang\nE3\tconcert:T10 player:T9 hall:T8\n", _article, Small.Schema);

        Assert.Equal("concert happened player=bo hall=nna “sang”", Told(back)[^1]);
        Assert.Equal(["anna", "bo", "aula", "nna"], back.Entities.Select(entity => entity.Id));
    }

    [Fact]
    public void What_is_deleted_in_brat_is_gone()
    {
        string[] kept = [.. Brat().Split('\n').Where(line => !line.Contains("T4", StringComparison.Ordinal) && !line.Contains("T7", StringComparison.Ordinal) && !line.Contains("E2", StringComparison.Ordinal))];
        GoldArticle back = Formats.Read("brat", string.Join('\n', kept), _article, Small.Schema);

        Assert.Single(back.Facts);
        Assert.Equal(["anna", "aula"], back.Entities.Select(entity => entity.Id));
    }

    [Theory]
    [InlineData("T2\tperson 2 11\tAnna Berg", "T2\tperson 3 12\tAnna Berg", 3, "marks \"nna Berg\", but says \"Anna Berg\"")]
    [InlineData("T2\tperson 2 11\tAnna Berg", "T2\tperson 2 1100\tAnna Berg", 3, "the text has 76 characters")]
    [InlineData("day: 2013-11-09", "singer: x", 14, "no role \"singer\"")]
    [InlineData("player:T2", "player:T99", 12, "T99 is no text-bound mark")]
    [InlineData("player:T2", "singer:T2", 14, "no role \"singer\"")]
    [InlineData("player:T2", "player:T7", 12, "T7 as player, which is no entity")]
    [InlineData("A1\tStatus E1 planned", "what is this", 13, "not a line of brat standoff")]
    [InlineData("{anna: {type: person", "{anna: {type: robot", 6, "unknown entity type \"robot\"")]
    public void A_fault_in_brat_names_its_line(string old, string changed, int line, string what)
    {
        ExchangeException fault = Assert.Throws<ExchangeException>(() => Formats.Read("brat", Brat().Replace(old, changed, StringComparison.Ordinal), _article, Small.Schema));

        Assert.Equal(line, fault.Line);
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_a_status_and_a_stretch_changed_in_inception_come_back()
    {
        string xmi = Formats.Write("xmi", _gold, _article, Small.Schema);
        Assert.Contains("begin=\"3\" end=\"12\" value=\"person\" id=\"anna\" unnamed=\"false\" note=\"{anna: {type: person, names: [Anna Berg, Ms Berg]}}\"", xmi, StringComparison.Ordinal);

        string changed = xmi
            .Replace("role=\"giver\"", "role=\"hall\"", StringComparison.Ordinal)
            .Replace("status=\"planned\" optional=\"false\"", "status=\"happened\" optional=\"true\"", StringComparison.Ordinal)
            .Replace("begin=\"35\"", "begin=\"32\"", StringComparison.Ordinal);

        Assert.Equal(
            ["concert happened optional player=anna day=2013-11-09 hall=aula “Anna Berg plays in the Aula”", "pass happened receiver=bo hall=anna “Ms Berg passed the flute to Bo Lind”"],
            Told(Formats.Read("xmi", changed, _article, Small.Schema)));
    }

    [Fact]
    public void Doccano_may_give_its_own_ids_and_add_and_delete()
    {
        string json = Formats.Write("doccano", _gold, _article, Small.Schema);
        Assert.Contains("{\"id\":1,\"label\":\"person\",\"start_offset\":2,\"end_offset\":11}", json, StringComparison.Ordinal);

        // Ids as doccano gives them, the arrow to the hall deleted, and Bo's song added.
        string changed = System.Text.RegularExpressions.Regex.Replace(json, "\"(id|from_id|to_id)\":([0-9]+)", match => $"\"{match.Groups[1].Value}\":{int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) + 700}");
        changed = System.Text.RegularExpressions.Regex.Replace(changed, ",\\{\"id\":7[0-9]+,\"from_id\":7[0-9]+,\"to_id\":7[0-9]+,\"type\":\"hall\"\\}", "")
            .Replace("\"entities\":[", "\"entities\":[{\"id\":1,\"label\":\"concert\",\"start_offset\":68,\"end_offset\":75},", StringComparison.Ordinal)
            .Replace("\"relations\":[", "\"relations\":[{\"id\":2,\"from_id\":1,\"to_id\":703,\"type\":\"player\"},", StringComparison.Ordinal);

        Assert.Equal(
            [
                "concert happened player=bo “Bo sang”",
                "concert planned player=anna day=2013-11-09 “Anna Berg plays in the Aula”",
                "pass happened giver=anna receiver=bo “Berg passed the flute to Bo Lind”",
            ],
            Told(Formats.Read("doccano", changed, _article, Small.Schema)));
    }

    [Fact]
    public void Label_studio_gives_the_last_annotation_and_counts_code_points()
    {
        string json = Formats.Write("label-studio", _gold, _article, Small.Schema);
        Assert.Contains("\"annotations\"", json, StringComparison.Ordinal);
        Assert.Contains("\"value\":{\"start\":2,\"end\":11,\"text\":\"Anna Berg\",\"labels\":[\"person\"]}", json, StringComparison.Ordinal);

        // Old versions count code units; the words that they tell show it.
        string units = json.Replace("\"start\":2,\"end\":11,\"text\":\"Anna Berg\"", "\"start\":3,\"end\":12,\"text\":\"Anna Berg\"", StringComparison.Ordinal);
        string changed = units.Replace("\"choices\":[\"planned\"]", "\"choices\":[\"negated\",\"optional\"]", StringComparison.Ordinal);

        Assert.Equal(Told(_gold), Told(Formats.Read("label-studio", units, _article, Small.Schema)));
        Assert.Equal("concert negated optional player=anna day=2013-11-09 hall=aula “Anna Berg plays in the Aula”", Told(Formats.Read("label-studio", changed, _article, Small.Schema))[0]);
    }

    [Fact]
    public void A_draft_is_a_prediction_for_label_studio()
    {
        GoldArticle draft = _gold with { Facts = [_gold.Facts[0] with { IsReviewed = false, By = "concert/plays" }] };
        string json = Formats.Write("label-studio", draft, _article, Small.Schema);

        Assert.Contains("\"predictions\"", json, StringComparison.Ordinal);
        Assert.False(Formats.Read("label-studio", json, _article, Small.Schema).Facts[0].IsReviewed);
    }

    private static string Brat() => Formats.Write("brat", _gold, _article, Small.Schema);

    private static List<string> Told(GoldArticle gold) => [.. gold.Facts.Select(fact =>
        $"{fact.Type} {(fact.Status == Status.Happened ? "happened" : fact.Status == Status.Planned ? "planned" : "negated")}{(fact.Optional ? " optional" : "")} "
        + $"{string.Join(' ', fact.Slots.Select(slot => $"{slot.Role}={(slot.Filler is EntityFiller filler ? filler.Id : slot.Display)}"))} “{fact.Evidence}”")];
}
