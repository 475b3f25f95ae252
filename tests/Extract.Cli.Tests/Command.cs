using System.Text;

namespace Extract.Cli.Tests;

/// <summary>Runs the command in this process, with a folder of its own.</summary>
internal sealed class Command : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("extract-cli-").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Writes a file in the folder and gives its path.</summary>
    public string File(string name, string text)
    {
        string path = Path.Join(Folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs with arguments and standard input; gives the exit code.</summary>
    public async Task<int> Run(string[] arguments, string input = "", CancellationToken stop = default)
    {
        using MemoryStream output = new();
        StringWriter error = new() { NewLine = "\n" };
        using Terminal terminal = new(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        int code = await CommandLine.RunAsync(arguments, terminal, stop);
        (Output, Error) = (Encoding.UTF8.GetString(output.ToArray()), error.ToString());
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
