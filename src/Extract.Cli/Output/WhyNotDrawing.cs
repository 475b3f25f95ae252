using System.Globalization;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Json;
using Extract.Language;
using Spectre.Console;

namespace Extract.Cli.Output;

/// <summary>Draws why an article gives no such fact: what it gives instead, where the fillers stand, and what stopped the nearest rules.</summary>
internal sealed class WhyNotDrawing(IAnsiConsole console, int most)
{
    private const int Listed = 12;

    public void Draw(WhyNotReport report)
    {
        string outcome = report.IsFound ? "found" : "not found";
        Lines.Write(console, $"{Drawing.Safe(report.Expected.ToString())}: {outcome} in {Drawing.Safe(report.Trace.Article.Id)}", SentenceDrawing.Strong);
        foreach (FoundFact found in report.Found.Take(report.IsFound ? 1 : most))
        {
            string how = found.Differences.Count == 0 ? "" : $"; {string.Join("; ", found.Differences.Select(Of))}";
            string roles = string.Join(", ", found.Fact.Roles.Select(r => $"{r.Role}={string.Join('+', r.Fillers.Select(f => FillerText.Of(f, report.Trace.Entities)))}"));
            Lines.Write(console, $"  {found.Fact.Id} ({StatusName.Of(found.Fact.Status)}) {Drawing.Safe(roles)}{Drawing.Safe(how)}");
        }

        foreach (FillerPlaces filler in report.Fillers)
        {
            Lines.Write(console, $"  {filler.Role.Name} “{Drawing.Safe(filler.Text)}” {Of(report.Trace.Reading.Document, filler)}");
        }

        int number = 0;
        foreach (RuleReason reason in report.Rules.Take(most))
        {
            Draw(report.Trace.Reading.Document, reason, ++number);
        }

        if (report.Rules.Count > most)
        {
            Lines.Write(console, $"and {report.Rules.Count - most} more rules that got less far; --most shows them");
        }

        if (report.Silent.Count > 0)
        {
            string more = report.Silent.Count > Listed ? $" and {report.Silent.Count - Listed} more" : "";
            Lines.Write(console, $"no word there evokes {string.Join(", ", report.Silent.Take(Listed))}{more}");
        }
    }

    private void Draw(Document document, RuleReason reason, int number)
    {
        int sentence = reason.Attempt.Sentence;
        Lines.Write(console, [
            ($"{number}  {reason.Attempt.Rule.Rule}", SentenceDrawing.Strong),
            ($" ({reason.Attempt.Rule}): {reason.Attempt.Passed} of {reason.Attempt.Total} constraints hold", Style.Plain)]);
        List<(TokenSpan, string)> marks = reason.Failure.Token == reason.Attempt.Trigger ? [] : [(new TokenSpan(reason.Failure.Token, reason.Failure.Token + 1), "here")];
        Lines.Write(console, [($"   {sentence + 1}  ", SentenceDrawing.Faint), .. MarkedSentence.Of(document, sentence, reason.Attempt.Trigger, marks)]);
        int token = reason.Failure.Token - document.Sentences[sentence].Span.First + 1;
        Lines.Write(console, [
            ($"   {KindName.Of(reason.Failure.Kind)}", SentenceDrawing.Olive),
            ($" at token {token}: {Drawing.Safe(reason.Failure.Message)}", Style.Plain)]);
    }

    private static string Of(FactDifference difference) => difference.Found is null
        ? $"no {difference.Slot}"
        : difference.Slot == "status" ? $"{difference.Found}, not {difference.Expected}" : $"{difference.Slot} is {difference.Found}, not {difference.Expected}";

    private static string Of(Document document, FillerPlaces filler)
    {
        string[] sentences = [.. filler.Places.Select(p => document.SentenceOf(p.First) + 1).Distinct().Select(s => s.ToString(CultureInfo.InvariantCulture))];
        return sentences.Length switch
        {
            0 => "stands nowhere in the article",
            1 => $"stands in sentence {sentences[0]}",
            _ => $"stands in sentences {string.Join(", ", sentences)}",
        };
    }
}
