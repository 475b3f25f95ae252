using System.CommandLine;
using Extract.Cli.Output;
using Extract.Evaluation.History;
using Extract.Evaluation.Reports;
using Extract.Evaluation.Reports.Html;

namespace Extract.Cli.Commands;

/// <summary><c>extract history</c>: figures that <c>diff --record</c> kept, over time.</summary>
internal static class HistoryCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "What diff --record wrote" };
        Option<string> format = SharedOptions.Format("text", "html");
        Option<string?> output = SharedOptions.Output();
        Command command = new("history", "Draws F1 and speed over time.") { file, format, output };
        command.SetAction(parsed =>
        {
            IReadOnlyList<HistoryEntry> entries = HistoryFile.Read(parsed.GetRequiredValue(file));
            using Result result = new(parsed.GetValue(output), terminal);
            using (StreamWriter writer = new(result.Stream, leaveOpen: true) { NewLine = "\n" })
            {
                if (parsed.GetValue(format) == "html")
                {
                    HistoryPage.Write(writer, entries);
                }
                else
                {
                    HistoryText.Write(writer, entries);
                }
            }

            result.Commit();
            return ExitCode.Done;
        });
        return command;
    }
}
