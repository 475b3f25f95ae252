using Extract.Rules.Examples;
using Extract.Rules.Explaining;
using Spectre.Console;

namespace Extract.Cli.Output;

/// <summary>Draws why an example fails: the tree of the sentence where its rule got furthest, and the first constraint that failed there.</summary>
internal sealed class ExampleDrawing(IAnsiConsole console, int width)
{
    public void Draw(ExampleOutcome outcome)
    {
        if (outcome.Nearest is not { } attempt)
        {
            return;
        }

        new SentenceDrawing(console, width).Draw(outcome.Document, attempt.Sentence);
        console.Write(new Text($"  {Said(outcome, attempt)}\n\n"));
    }

    private static string Said(ExampleOutcome outcome, RuleAttempt attempt)
    {
        if (attempt.Failure is not { } failure)
        {
            return "every constraint of the rule holds here";
        }

        int sentence = outcome.Document.Sentences[attempt.Sentence].Span.First;
        return $"first to fail, at token {failure.Token - sentence + 1}: {failure.Message} ({attempt.Passed} of {attempt.Total} held)";
    }
}
