using System.Text.Json;
using Extract.Evaluation.Agreeing;
using Extract.Evaluation.Judging;
using Extract.Knowledge.Json;

namespace Extract.Cli.Output;

/// <summary>Agreement of two annotators for programs; shares from 0 to 1. Not thread-safe.</summary>
internal sealed class AgreementJson(Utf8JsonWriter json)
{
    public void Write(AnnotatorAgreement agreement, string a, string b)
    {
        json.WriteStartObject();
        json.WriteString("a", a);
        json.WriteString("b", b);
        json.WriteNumber("articles", agreement.Articles.Count);
        Strings("onlyA", agreement.OnlyA);
        Strings("onlyB", agreement.OnlyB);
        Write("total", agreement.Total, agreement.Status());
        json.WriteStartObject("types");
        foreach ((string type, Tally tally) in agreement.ByType)
        {
            Write(type, tally, agreement.Status(type));
        }

        json.WriteEndObject();
        json.WriteStartObject("entities");
        NameAgreement names = agreement.Names;
        json.WriteNumber("names", names.Score.Items);
        json.WriteNumber("shared", names.Shared);
        json.WriteNumber("onlyA", names.OnlyA);
        json.WriteNumber("onlyB", names.OnlyB);
        Shares(names.Score.MeanPrecision, names.Score.MeanRecall, names.Score.F1);
        json.WriteEndObject();
        json.WriteStartArray("conflicts");
        foreach (ArticleAgreement article in agreement.Articles)
        {
            WriteConflicts(article);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(string name, Tally tally, Kappa status)
    {
        json.WriteStartObject(name);
        json.WriteNumber("factsA", tally.GoldFacts);
        json.WriteNumber("factsB", tally.SystemFacts);
        json.WriteNumber("agreeing", tally.Exact);
        json.WriteStartObject("slots");
        json.WriteNumber("a", tally.GoldSlots);
        json.WriteNumber("b", tally.SystemSlots);
        json.WriteNumber("agreeing", tally.Matched);
        Shares(tally.Slots.Precision, tally.Slots.Recall, tally.Slots.F1);
        json.WriteEndObject();
        json.WriteStartObject("status");
        json.WriteNumber("pairs", status.Items);
        json.WriteNumber("agreeing", status.Agreed);
        if (status.Value is double kappa)
        {
            json.WriteNumber("kappa", Math.Round(kappa, 6));
        }
        else
        {
            json.WriteNull("kappa");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Shares(double precision, double recall, double f1)
    {
        json.WriteNumber("precision", Math.Round(precision, 6));
        json.WriteNumber("recall", Math.Round(recall, 6));
        json.WriteNumber("f1", Math.Round(f1, 6));
    }

    private void WriteConflicts(ArticleAgreement article)
    {
        foreach (string line in article.Entities)
        {
            json.WriteStartObject();
            json.WriteString("article", article.Article);
            json.WriteString("entity", line);
            json.WriteEndObject();
        }

        foreach ((JudgedFact? a, JudgedFact? b) in article.Differing.Select(pair => ((JudgedFact?)pair.Gold, (JudgedFact?)pair.System))
            .Concat(article.OnlyA.Select(fact => ((JudgedFact?)fact, (JudgedFact?)null)))
            .Concat(article.OnlyB.Select(fact => ((JudgedFact?)null, (JudgedFact?)fact))))
        {
            json.WriteStartObject();
            json.WriteString("article", article.Article);
            json.WriteString("type", (a ?? b)!.Type);
            Write("a", a);
            Write("b", b);
            json.WriteEndObject();
        }
    }

    private void Write(string who, JudgedFact? fact)
    {
        if (fact is null)
        {
            return;
        }

        json.WriteStartObject(who);
        json.WriteString("status", StatusName.Of(fact.Status));
        json.WriteBoolean("optional", fact.Optional);
        json.WriteStartObject("roles");
        foreach (IGrouping<string, Slot> role in fact.Slots.GroupBy(slot => slot.Role, StringComparer.Ordinal))
        {
            Strings(role.Key, role.Select(slot => slot.Display));
        }

        json.WriteEndObject();
        json.WriteString("evidence", fact.Evidence);
        json.WriteEndObject();
    }

    private void Strings(string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
