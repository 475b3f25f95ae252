using System.IO.Compression;
using System.Text;
using Extract.Articles;
using Extract.Cli.Output;
using Extract.Evaluation.Exchange;
using Extract.Evaluation.Exchange.Brat;
using Extract.Evaluation.Exchange.Doccano;
using Extract.Evaluation.Exchange.LabelStudio;
using Extract.Evaluation.Exchange.Xmi;
using Extract.Evaluation.Gold;
using Extract.Rules.Schema;

namespace Extract.Cli.Pipeline;

/// <summary>Reads what annotation tools wrote as gold, document by document. Thread-safe.</summary>
internal sealed class ExchangeInput(string format, FactSchema schema)
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The gold of every document under a path: a folder, a file, of XMI also the .zip that INCEpTION exports.</summary>
    /// <param name="problems">Gets what cannot be read.</param>
    /// <exception cref="UsageException">There is no document.</exception>
    public List<GoldArticle> Read(string path, ICollection<InputException> problems)
    {
        List<GoldArticle> all = [];
        foreach (Func<IReadOnlyList<GoldArticle>> document in Documents(path))
        {
            try
            {
                all.AddRange(document());
            }
            catch (InputException problem)
            {
                problems.Add(problem);
            }
        }

        return all;
    }

    private IEnumerable<Func<IReadOnlyList<GoldArticle>>> Documents(string path)
    {
        string[] extensions = format switch
        {
            ExchangeFormat.Brat => [".ann"],
            ExchangeFormat.Xmi => [".xmi", ".zip"],
            ExchangeFormat.Doccano => [".jsonl"],
            _ => [".json"],
        };
        string[] files = Directory.Exists(path) ? [.. Directory.GetFiles(path).Where(file => extensions.Contains(Path.GetExtension(file)))]
            : File.Exists(path) ? [path]
            : throw new UsageException($"{path}: no such file or folder; give what {format} wrote");
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? files.SelectMany(DocumentsOf) : throw new UsageException($"{path}: no {string.Join(" or ", extensions)} in this folder; give what {format} wrote");
    }

    private IEnumerable<Func<IReadOnlyList<GoldArticle>>> DocumentsOf(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        switch (format)
        {
            case ExchangeFormat.Brat:
                string text = Path.ChangeExtension(file, ".txt");
                return [() => [new BratReader(schema).Read(file, name, Text(text), Text(file))]];
            case ExchangeFormat.Xmi when Path.GetExtension(file) == ".zip":
                return [() => Zipped(file)];
            case ExchangeFormat.Xmi:
                return [() =>
                {
                    using FileStream stream = File.OpenRead(file);
                    return [new XmiReader(schema).Read(file, name, stream)];
                }];
            case ExchangeFormat.Doccano:
                return Text(file).Split('\n').Select((line, i) => (line, i)).Where(pair => !string.IsNullOrWhiteSpace(pair.line))
                    .Select<(string Line, int Place), Func<IReadOnlyList<GoldArticle>>>(pair => () => [new DoccanoReader(schema).Read(file, pair.Place + 1, pair.Line)]);
            default:
                return [() => new LabelStudioReader(schema).Read(file, Text(file))];
        }
    }

    private List<GoldArticle> Zipped(string file)
    {
        using ZipArchive zip = ZipFile.OpenRead(file);
        List<GoldArticle> all = [];
        foreach (ZipArchiveEntry entry in zip.Entries.Where(entry => entry.Name.EndsWith(".xmi", StringComparison.Ordinal)).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using Stream stream = entry.Open();
            all.Add(new XmiReader(schema).Read($"{file}/{entry.FullName}", Path.GetFileNameWithoutExtension(entry.Name), stream));
        }

        return all;
    }

    private static string Text(string file)
    {
        try
        {
            return _strict.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            throw new ExchangeException(file, 0, 0, "not valid UTF-8; save the file as UTF-8", error);
        }
        catch (FileNotFoundException error)
        {
            throw new ExchangeException(file, 0, 0, "no such file; the text of the document must lie beside its annotations", error);
        }
    }
}
