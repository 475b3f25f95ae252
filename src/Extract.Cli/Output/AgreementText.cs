using System.Globalization;
using Extract.Evaluation.Agreeing;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Reports;
using Extract.Knowledge.Json;

namespace Extract.Cli.Output;

/// <summary>Agreement of two annotators for people: measures by fact type, then every conflict. Not thread-safe.</summary>
internal sealed class AgreementText(TextWriter text)
{
    public void Write(AnnotatorAgreement agreement, string a, string b)
    {
        text.WriteLine($"A {a}, B {b}: {agreement.Articles.Count} articles of both, {agreement.OnlyA.Count} of A alone, {agreement.OnlyB.Count} of B alone");
        text.WriteLine();
        int width = Math.Max(4, agreement.ByType.Select(type => type.Key.Length).DefaultIfEmpty().Max());
        text.WriteLine($"{"".PadRight(width)}  facts A  facts B  slot P  slot R  slot F1  fact F1   status    kappa");
        foreach ((string type, Tally tally) in agreement.ByType)
        {
            WriteRow(type.PadRight(width), tally, agreement.Status(type));
        }

        WriteRow("all".PadRight(width), agreement.Total, agreement.Status());
        text.WriteLine();
        NameAgreement names = agreement.Names;
        text.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"entities: B³ P {Percent(names.Score.MeanPrecision)}, R {Percent(names.Score.MeanRecall)}, F1 {Percent(names.Score.F1)} on {names.Score.Items} names: {names.Shared} of both, {names.OnlyA} of A alone, {names.OnlyB} of B alone"));
        foreach (ArticleAgreement article in agreement.Articles)
        {
            WriteConflicts(article);
        }
    }

    private static string Percent(double share) => (share * 100).ToString("0.00", CultureInfo.InvariantCulture);

    private void WriteRow(string label, Tally tally, Kappa status)
    {
        string observed = status.Items > 0 ? Percent(status.Observed) : "-";
        string kappa = status.Value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
        text.WriteLine(
            $"{label}  {tally.GoldFacts,7}  {tally.SystemFacts,7}  {Percent(tally.Slots.Precision),6}  {Percent(tally.Slots.Recall),6}  {Percent(tally.Slots.F1),7}  {Percent(tally.Facts.F1),7}  {observed,7}  {kappa,7}");
    }

    private void WriteConflicts(ArticleAgreement article)
    {
        if (article.Entities.Count + article.OnlyA.Count + article.OnlyB.Count == 0 && !article.Differing.Any())
        {
            return;
        }

        text.WriteLine();
        text.WriteLine(article.Article);
        foreach (string line in article.Entities)
        {
            text.WriteLine($"  {line}");
        }

        foreach (FactPair pair in article.Differing)
        {
            text.WriteLine($"  {pair.Gold.Type} {FactText.Slots(pair.Gold, pair.Agreement.Gold)}");
            WriteSlots("A", FactText.Slots(pair.Gold, pair.Agreement.Gold, marked: false));
            WriteSlots("B", FactText.Slots(pair.System, pair.Agreement.System, marked: false));
            if (pair.Gold.Status != pair.System.Status)
            {
                text.WriteLine($"    status: A {StatusName.Of(pair.Gold.Status)}, B {StatusName.Of(pair.System.Status)}");
            }

            text.WriteLine($"    A: {FactText.Source(pair.Gold)}");
            text.WriteLine($"    B: {FactText.Source(pair.System)}");
        }

        WriteAlone("A", article.OnlyA);
        WriteAlone("B", article.OnlyB);
    }

    private void WriteSlots(string who, string slots)
    {
        if (slots.Length > 0)
        {
            text.WriteLine($"    only {who}: {slots}");
        }
    }

    private void WriteAlone(string who, IReadOnlyList<JudgedFact> facts)
    {
        foreach (JudgedFact fact in facts)
        {
            text.WriteLine($"  only {who}: {fact.Type} ({StatusName.Of(fact.Status)}{(fact.Optional ? ", optional" : "")}) {FactText.Slots(fact)}");
            text.WriteLine($"    {FactText.Source(fact)}");
        }
    }
}
