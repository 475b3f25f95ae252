using System.CommandLine;
using Extract.Cli.Output;
using Extract.Knowledge.Exporting.Schema;
using Extract.Rules.Schema;

namespace Extract.Cli.Commands;

/// <summary><c>extract schema</c>: the JSON Schema of knowledge bases.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string?> output = SharedOptions.Output();
        Option<string> rules = SharedOptions.Rules();
        Command command = new("schema", "Writes the JSON Schema of knowledge bases.") { output, rules };
        command.SetAction(parsed =>
        {
            FactSchema types = SchemaReader.Read(Path.Join(parsed.GetRequiredValue(rules), "facts.yaml"));
            using Result result = new(parsed.GetValue(output), terminal);
            KnowledgeSchema.Write(result.Stream, types);
            result.Commit();
            return ExitCode.Done;
        });
        return command;
    }
}
