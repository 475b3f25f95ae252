using System.CommandLine;

namespace Extract.Cli.Commands;

/// <summary><c>extract gold</c>: check annotated articles, and exchange them with annotation tools.</summary>
internal static class GoldCommand
{
    public static Command Create(Terminal terminal) => new("gold", "Checks annotated articles, and exchanges them with other annotation tools.")
    {
        GoldCheckCommand.Create(terminal),
        GoldExportCommand.Create(terminal),
        GoldImportCommand.Create(terminal),
    };

    /// <summary>The articles of gold: the folder after <c>--articles</c>, else the one beside the gold's.</summary>
    public static Option<string?> Articles() => new("--articles") { Description = "Folder of the articles (default: articles/ beside the folder of the gold)", HelpName = "DIR" };

    /// <param name="gold">A gold file or a folder of them.</param>
    public static string ArticlesOf(string gold, string? given)
    {
        string folder = Directory.Exists(gold) ? gold : Path.GetDirectoryName(Path.GetFullPath(gold))!;
        return given ?? Path.Join(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), "articles");
    }

    /// <summary>A gold file, or those of a folder in the order of names.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string[] FilesOf(string gold)
    {
        if (File.Exists(gold))
        {
            return [gold];
        }

        string[] files = Directory.Exists(gold) ? Directory.GetFiles(gold, "*.yaml") : throw new UsageException($"{gold}: no such file or folder; give a gold file or a folder of them");
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? files : throw new UsageException($"{gold}: no gold in this folder; give the folder that holds NAME.yaml files");
    }
}
