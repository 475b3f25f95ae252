using System.Text;
using Extract.Articles;
using Extract.Knowledge;
using Extract.Knowledge.TimeMl;
using Extract.Language;

namespace Extract.Cli.Output;

/// <summary>The folder after <c>-o</c> that gets a TimeML document for each article, each whole or not at all. Thread-safe.</summary>
internal sealed class TimeMlFolder
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly TextFolder _folder;

    /// <summary>Makes the folder where there is none.</summary>
    /// <exception cref="UsageException">It is missing from the command line, is a file, or cannot be made.</exception>
    public TimeMlFolder(string? path)
    {
        _folder = new TextFolder(path is null or "" or "-" ? throw new UsageException("--format timeml writes a file for each article; give a folder after -o") : path);
    }

    /// <summary>Reads an article and writes its document; gives the document's path.</summary>
    /// <exception cref="ArticleException">The document cannot be written, or would take the place of what it is read from.</exception>
    public string Write(ArticleSource source, Article article, Extractor extractor)
    {
        string path = _folder.PathOf(ArticleFile.Name(article.Id, ".tml"));
        if (Path.GetFullPath(source.Path) == Path.GetFullPath(path))
        {
            throw new ArticleException(path, 0, 0, "the article would be overwritten by what is found in it; give another folder after -o");
        }

        using MemoryStream document = new();
        using (StreamWriter writer = new(document, _utf8, leaveOpen: true) { NewLine = "\n" })
        {
            Document read = extractor.Read(article);
            new TimeMlWriter(writer).Write(article, read, TimexReader.Of(read, article.Published));
        }

        try
        {
            using AtomicFile file = new(path);
            document.WriteTo(file.Stream);
            file.Commit();
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or UsageException)
        {
            throw new ArticleException(path, 0, 0, "cannot be written; check the folder, the length of the name and the room on the disk", error);
        }
    }
}
