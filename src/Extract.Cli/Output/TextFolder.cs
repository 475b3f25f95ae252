using System.Text;

namespace Extract.Cli.Output;

/// <summary>The folder after <c>-o</c> that gets files of text, each whole or not at all. Not thread-safe.</summary>
internal sealed class TextFolder
{
    private readonly string _path;

    /// <summary>Makes the folder where there is none.</summary>
    /// <exception cref="UsageException">It is a file, or cannot be made.</exception>
    public TextFolder(string path)
    {
        _path = path;
        if (File.Exists(path))
        {
            throw new UsageException($"{path} is a file; give a folder after -o");
        }

        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be made; check the permissions of the folder that it is to stand in", error);
        }
    }

    /// <summary>The path of a file in it.</summary>
    public string PathOf(string name) => Path.Join(_path, name);

    public void Write(string name, string text)
    {
        using AtomicFile file = new(PathOf(name));
        file.Stream.Write(Encoding.UTF8.GetBytes(text));
        file.Commit();
    }
}
