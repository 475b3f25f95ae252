using System.CommandLine;
using Extract.Cli.Output;
using Extract.Rules.Editors;
using Extract.Rules.Schema;

namespace Extract.Cli.Commands;

/// <summary><c>extract rules schema</c>: a JSON Schema by which editors complete and check files of rules.</summary>
internal static class RulesSchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = new("DIR")
        {
            Description = "Folder of rules whose fact types the schema is to name (default: any)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> kind = new("--for")
        {
            Description = $"Files that the schema is for: {string.Join(", ", JsonSchema.Kinds)}",
            HelpName = string.Join('|', JsonSchema.Kinds),
            DefaultValueFactory = _ => JsonSchema.Kinds[0],
        };
        kind.Validators.Add(result =>
        {
            if (!JsonSchema.Kinds.Contains(result.GetValueOrDefault<string>()))
            {
                result.AddError($"no schema for \"{result.GetValueOrDefault<string>()}\": use {string.Join(", ", JsonSchema.Kinds)}");
            }
        });
        Option<string?> output = SharedOptions.Output();
        Command command = new("schema", "Writes a JSON Schema for editors.") { folder, kind, output };
        command.SetAction(parsed =>
        {
            FactSchema? types = parsed.GetValue(folder) is { } path ? SchemaReader.Read(Path.Join(path, "facts.yaml")) : null;
            using Result result = new(parsed.GetValue(output), terminal);
            JsonSchema.Write(result.Stream, parsed.GetRequiredValue(kind), types);
            result.Commit();
            return ExitCode.Done;
        });
        return command;
    }
}
