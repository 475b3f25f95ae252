namespace Extract.Cli.Pipeline;

/// <summary>Reads which commit a working folder stands at, from the files of git (gitrepository-layout(5)); git itself need not be there.</summary>
internal static class GitHead
{
    private const string Reference = "ref: ";

    /// <summary>The id of the commit; null where the folder, and all above it, are no working folder, or it has no commit yet.</summary>
    public static string? Read(string folder)
    {
        for (string? at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            string git = Path.Join(at, ".git");
            if (Directory.Exists(git))
            {
                return OfRepository(git);
            }

            // A worktree of its own has a file that tells where the rest is.
            if (File.Exists(git) && FirstLine(git) is { } line && line.StartsWith("gitdir: ", StringComparison.Ordinal))
            {
                return OfRepository(Path.GetFullPath(line["gitdir: ".Length..], at));
            }
        }

        return null;
    }

    private static string? OfRepository(string git)
    {
        string? head = FirstLine(Path.Join(git, "HEAD"));
        if (head is null || !head.StartsWith(Reference, StringComparison.Ordinal))
        {
            return head;
        }

        string name = head[Reference.Length..];
        string common = FirstLine(Path.Join(git, "commondir")) is { } elsewhere ? Path.GetFullPath(elsewhere, git) : git;
        return FirstLine(Path.Join(git, name)) ?? FirstLine(Path.Join(common, name)) ?? Packed(Path.Join(common, "packed-refs"), name);
    }

    private static string? Packed(string file, string name) => File.Exists(file)
        ? File.ReadLines(file).Where(line => line.EndsWith($" {name}", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]).FirstOrDefault()
        : null;

    private static string? FirstLine(string file) => File.Exists(file) ? File.ReadLines(file).FirstOrDefault()?.Trim() : null;
}
