using System.Text;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Errors;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Reports;
using Extract.Knowledge.Json;
using Xunit;

namespace Extract.Evaluation.Tests.Errors;

/// <summary>What each error is called, and where what is missing was lost.</summary>
public sealed class ErrorClassTests
{
    private const string Anna = """{"entity":"person/anna"}""";
    private const string Bo = """{"entity":"person/bo"}""";
    private const string Hall = """{"entity":"place/hall"}""";

    [Theory]
    [InlineData("player: anna, hall: aula", "\"player\":[$anna]", "missing-slot: hall=the Great Hall (argument-not-attached)")]
    [InlineData("player: anna", "\"player\":[$anna],\"hall\":[$hall]", "spurious-slot: hall=Great-Hall")]
    [InlineData("player: anna, hall: barn", "\"player\":[$anna],\"hall\":[$hall]", "wrong-filler: hall=barn, not Great-Hall (name-not-tagged)")]
    [InlineData("player: anna, day: 2013-11-09", "\"player\":[$anna],\"day\":[{\"date\":\"2013-11-08\"}]", "wrong-date-value: day=2013-11-09, not 2013-11-08 (date-not-resolved)")]
    [InlineData("player: anna, day: 2013-11-09", "\"player\":[$anna],\"day\":[{\"date\":\"2013-11\"}]", "wrong-date-value: day=2013-11-09, not 2013-11 (date-not-resolved)")]
    [InlineData("player: anna, day: 2013-11-09", "\"player\":[$anna]", "missing-slot: day=2013-11-09 (date-not-resolved)")]
    [InlineData("player: anna, piece: grand waltz", "\"player\":[$anna],\"piece\":[{\"text\":\"grand waltz in a minor key\"}]", "", true)]
    [InlineData("player: anna, piece: grand waltz", "\"player\":[$anna],\"piece\":[{\"text\":\"waltz suite\"}]", "wrong-filler: piece=grand waltz, not waltz suite (argument-not-attached)")]
    [InlineData("player: anna, piece: grand waltz", "\"player\":[$anna],\"piece\":[{\"text\":\"grand\"}]", "wrong-boundary: piece=grand waltz, not grand (name-not-tagged)")]
    public void A_slot_that_differs_has_a_class(string gold, string system, string error, bool isRight = false)
    {
        string facts = $$$"""{"type":"concert","roles":{ {{{system.Replace("$anna", Anna, StringComparison.Ordinal).Replace("$hall", Hall, StringComparison.Ordinal)}}} }}""";
        IReadOnlyList<Difference> differences = Small.Assess($"  - concert: {{{gold}}}", facts).Strict.Differences;

        Assert.Equal(isRight ? [] : [error], differences.SelectMany(d => d.Errors).Select(FactText.Of));
    }

    [Fact]
    public void A_filler_that_stands_in_another_role_is_a_wrong_role_once()
    {
        Comparison result = Small.Assess(
            "  - pass: {giver: anna, receiver: bo}\n    evidence: Anna Berg passes it to Bo",
            $$$"""{"type":"pass","roles":{"giver":[{{{Bo}}}],"receiver":[{{{Anna}}}]},"evidence":[{"article":"one","start":0,"end":4,"text":"passes it to Bo","rule":"r"}]}""").Strict;

        Assert.Equal([DifferenceKind.Missing, DifferenceKind.Spurious], result.Differences.Select(d => d.Kind));
        Assert.All(result.Differences, d => Assert.Equal([ErrorClass.WrongRole, ErrorClass.WrongRole], d.Errors.Select(e => e.Class)));
        Assert.Equal([KeyValuePair.Create(ErrorClass.WrongRole, 2)], ErrorCounts.Of(result.Differences).Classes);
    }

    [Fact]
    public void A_status_that_differs_is_an_error_of_its_own() => Assert.Equal(
        [ErrorClass.WrongStatus],
        Classes("  - concert: {player: anna}\n    status: planned", $$$"""{"type":"concert","roles":{"player":[{{{Anna}}}]}}"""));

    [Fact]
    public void A_fact_told_twice_is_a_duplicate() => Assert.Equal(
        [ErrorClass.Duplicate],
        Classes(
            "  - concert: {player: anna, hall: aula}",
            $$$"""{"id":"a","type":"concert","roles":{"player":[{{{Anna}}}],"hall":[{{{Hall}}}]}},{"id":"b","type":"concert","roles":{"player":[{{{Anna}}}]}}"""));

    [Fact]
    public void A_fact_whose_slots_are_in_two_is_split() => Assert.Equal(
        [ErrorClass.MissingSlot, ErrorClass.SplitEvent],
        Classes(
            "  - concert: {player: anna, hall: aula, day: 2013-11-09, seats: 12}",
            $$$"""{"id":"a","type":"concert","roles":{"player":[{{{Anna}}}],"hall":[{{{Hall}}}],"seats":[{"quantity":12}]}},{"id":"b","type":"concert","roles":{"player":[{{{Anna}}}],"day":[{"date":"2013-11-09"}]}}"""));

    [Fact]
    public void Two_facts_whose_slots_are_in_one_are_merged() => Assert.Equal(
        [ErrorClass.SpuriousSlot, ErrorClass.MergedEvent],
        Classes(
            "  - pass: {giver: anna, hall: aula}\n  - pass: {receiver: bo}",
            $$$"""{"type":"pass","roles":{"giver":[{{{Anna}}}],"receiver":[{{{Bo}}}],"hall":[{{{Hall}}}]}}"""));

    [Fact]
    public void Another_fact_is_spurious() => Assert.Equal(
        [ErrorClass.SpuriousFact], Classes("", $$$"""{"type":"concert","roles":{"player":[{{{Anna}}}]}}"""));

    [Theory]
    [InlineData("player: zoe", LossStage.NameNotTagged)]
    [InlineData("player: anna", LossStage.RuleNotFired)]
    [InlineData("player: anna", LossStage.ArgumentNotAttached, "Anna Berg will play on Friday")]
    public void A_missing_fact_tells_where_it_was_lost(string roles, LossStage stage, string evidence = "")
    {
        const string other = $$$"""{"type":"concert","roles":{"hall":[{{{Hall}}}]},"evidence":[{"article":"one","start":0,"end":9,"text":"will play on Friday","rule":"r"}]}""";
        Comparison result = Small.Assess($"  - concert: {{{roles}}}\n    evidence: {(evidence.Length > 0 ? evidence : "\"\"")}", other).Strict;

        // What is spurious stands at the same place in the last case, so that it is taken for what was meant.
        FactError error = result.Differences[0].Errors[0];
        Assert.Equal(stage, error.Stage);
    }

    [Theory]
    [InlineData(true, ErrorClass.EntityResolution)]
    [InlineData(false, ErrorClass.WrongFiller)]
    public void A_reference_that_led_to_somebody_else_is_an_error_of_resolution(bool isReference, ErrorClass error)
    {
        string reference = isReference ? ",\"form\":\"nominal\"" : "";
        Comparison result = new Assessor(Small.Schema).Assess(
            [Small.Gold("  - pass: {giver: anna, receiver: bo}")],
            KnowledgeBaseReader.Read("kb.json", Encoding.UTF8.GetBytes($$$"""
                {"version": 1, "articles": [{"id": "one"}], "entities": [
                  {"id": "person/anna", "type": "person", "name": "Anna Berg"}, {"id": "person/bo", "type": "person", "name": "Bo Lind"},
                  {"id": "person/cy", "type": "person", "name": "Cy", "mentions": [{"article": "one", "start": 5, "end": 7, "text": "the pianist"{{{reference}}}}]}],
                 "facts": [{"type": "pass", "roles": {"giver": [{"entity": "person/anna"}], "receiver": [{"entity": "person/cy"}]},
                   "evidence": [{"article": "one", "start": 0, "end": 20, "text": "x", "rule": "r"}]}]}
                """), "tour")).Strict;

        Assert.Equal(error, Assert.Single(Assert.Single(result.Differences).Errors).Class);
    }

    private static IEnumerable<ErrorClass> Classes(string gold, string facts) =>
        Small.Assess(gold, facts).Strict.Differences.SelectMany(d => d.Errors).Select(e => e.Class);
}
