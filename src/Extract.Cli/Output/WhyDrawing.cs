using System.Globalization;
using Extract.Knowledge;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Json;
using Extract.Language;
using Extract.Rules.Matching;
using Spectre.Console;

namespace Extract.Cli.Output;

/// <summary>Draws why a fact was found: its words, the rule that read them, and how each argument was told.</summary>
internal sealed class WhyDrawing(IAnsiConsole console)
{
    public void Draw(FactReason reason)
    {
        Fact fact = reason.Fact;
        string headline = string.Create(CultureInfo.InvariantCulture, $"{fact.Type} {fact.Id}: {StatusName.Of(fact.Status)}, confidence {fact.Confidence:0.##}");
        Lines.Write(console, headline, SentenceDrawing.Strong);
        foreach (RoleFillers role in fact.Roles)
        {
            Lines.Write(console, $"  {role.Role}: {Drawing.Safe(string.Join(", ", role.Fillers.Select(f => FillerText.Of(f, reason.Entities))))}");
        }

        foreach (string line in LinkLines.Of(reason))
        {
            Lines.Write(console, $"  {Drawing.Safe(line)}");
        }

        foreach (EvidenceReason evidence in reason.Evidence)
        {
            Draw(evidence, reason.Entities);
        }
    }

    private void Draw(EvidenceReason reason, IReadOnlyDictionary<string, Entity> entities)
    {
        Evidence evidence = reason.Evidence;
        string where = reason.Rule is { } rule ? $" ({rule})" : "";
        Lines.Write(console, $"  “{Drawing.Safe(MarkedSentence.OneLine(evidence.Text))}”");
        Lines.Write(console, $"    in {evidence.Article}, {evidence.Start} to {evidence.End}; {StatusName.Of(evidence.Status)}; rule {evidence.Rule}{where}");
        if (evidence.SaidBy is { } speaker)
        {
            Lines.Write(console, $"    said by {Drawing.Safe(FillerText.Of(speaker, entities))}");
        }

        if (reason is not { Trace: { } trace, Match: { } match })
        {
            return;
        }

        Document document = trace.Reading.Document;
        int sentence = document.SentenceOf(match.Match.Trigger);
        List<(TokenSpan, string)> marks = [.. match.Arguments.Where(a => a.Argument.Mention is not null).Select(a => (a.Argument.Mention!.Span, a.Argument.Role))];
        Lines.Write(console, [($"    {sentence + 1}  ", SentenceDrawing.Faint), .. MarkedSentence.Of(document, sentence, match.Match.Trigger, marks)]);
        foreach (ArgumentTrace argument in match.Arguments)
        {
            Draw(trace, sentence, argument);
        }
    }

    private void Draw(ArticleTrace trace, int sentence, ArgumentTrace argument)
    {
        Document document = trace.Reading.Document;
        Mention? mention = argument.Argument.Mention;
        string text = Drawing.Safe(mention is null ? argument.Argument.Text ?? "" : MarkedSentence.OneLine(document.TextOf(mention.Span)));
        int own = mention is null ? sentence : document.SentenceOf(mention.Span.First);
        string where = own == sentence ? "" : $" in sentence {own + 1}";
        string path = string.IsNullOrEmpty(argument.Path) ? "" : $" {argument.Path}";
        string fillers = argument.Fillers.Count == 0 ? "nothing" : string.Join(", ", argument.Fillers.Select(f => FillerText.Of(f, trace.Entities)));
        Lines.Write(console, [
            ($"      {argument.Argument.Role} ", SentenceDrawing.Teal),
            ($"“{text}”{where}, {SourceText.Of(argument.Argument.Source)}{path}: {Drawing.Safe(argument.Resolution)} → {Drawing.Safe(fillers)}", Style.Plain)]);
    }
}
