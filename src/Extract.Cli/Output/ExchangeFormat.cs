using System.Text;
using System.Text.Json;
using Extract.Evaluation.Exchange;
using Extract.Evaluation.Exchange.Brat;
using Extract.Evaluation.Exchange.Doccano;
using Extract.Evaluation.Exchange.LabelStudio;
using Extract.Evaluation.Exchange.Xmi;
using Extract.Rules.Schema;

namespace Extract.Cli.Output;

/// <summary>The forms in which annotation tools take gold, each with the files that it is made of. Thread-safe.</summary>
internal static class ExchangeFormat
{
    public const string Brat = "brat";

    public const string Xmi = "xmi";

    public const string Doccano = "doccano";

    public const string LabelStudio = "label-studio";

    private static readonly JsonWriterOptions _line = ReadableJson.Options with { Indented = false };

    /// <summary>An option that takes one of the forms.</summary>
    public static System.CommandLine.Option<string> Option(string name, string description)
    {
        string[] all = [Brat, Xmi, Doccano, LabelStudio];
        System.CommandLine.Option<string> option = new(name) { Description = $"{description}: {string.Join(", ", all)}", HelpName = string.Join('|', all), Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !all.Contains(result.Tokens[0].Value))
            {
                result.AddError($"unknown format \"{result.Tokens[0].Value}\": use {string.Join(", ", all)}");
            }
        });
        return option;
    }

    /// <summary>Writes articles for a tool.</summary>
    /// <param name="path">A folder for <c>brat</c> and <c>xmi</c>, a file or nothing for the others.</param>
    /// <exception cref="UsageException">The path is missing or cannot be written.</exception>
    public static void Write(string format, IReadOnlyList<MarkedArticle> articles, FactSchema schema, string? path, Terminal terminal)
    {
        if (format is Brat or Xmi)
        {
            // All before the first file is there: what cannot be written leaves no half of a folder.
            List<(string Name, string Text)> files = [.. articles.SelectMany(article => Files(format, article, schema))];
            files.Add(format == Brat ? ("annotation.conf", BratConfiguration.Write(schema)) : ("TypeSystem.xml", TypeSystem.Write()));
            TextFolder folder = new(path is null or "-" ? throw new UsageException($"{format} has a file for each article; give a folder after -o") : path);
            files.ForEach(file => folder.Write(file.Name, file.Text));
            return;
        }

        using Result result = new(path, terminal);
        result.Stream.Write(Encoding.UTF8.GetBytes(format == Doccano ? Lines(articles, schema) : Json(_line, json => LabelStudioWriter.Write(json, articles, schema)) + "\n"));
        result.Commit();
        if (format == LabelStudio && path is not (null or "-"))
        {
            using AtomicFile file = new(Path.ChangeExtension(path, ".xml"));
            file.Stream.Write(Encoding.UTF8.GetBytes(LabelingInterface.Write(schema)));
            file.Commit();
        }
    }

    private static IEnumerable<(string Name, string Text)> Files(string format, MarkedArticle article, FactSchema schema)
    {
        string id = article.Gold.Article;
        return format == Xmi
            ? [(ArticleFile.Name(id, ".xmi"), XmiWriter.Write(article, schema))]
            : [(ArticleFile.Name(id, ".txt"), BratWriter.Text(article)), (ArticleFile.Name(id, ".ann"), BratWriter.Annotations(article, schema))];
    }

    private static string Lines(IReadOnlyList<MarkedArticle> articles, FactSchema schema) =>
        string.Concat(articles.Select(article => Json(_line, json => DoccanoWriter.Write(json, article, schema)) + "\n"));

    private static string Json(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
