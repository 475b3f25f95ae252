using System.CommandLine;
using System.Text.Json;
using Extract.Cli.Output;
using Extract.Evaluation.Agreeing;
using Extract.Evaluation.Gold;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;

namespace Extract.Cli.Commands;

/// <summary><c>extract agree</c>: how two annotators agree, and what both say in one.</summary>
internal static class AgreeCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> one = new("A") { Description = "One annotator's gold: a file, or a folder of them" };
        Argument<string> other = new("B") { Description = "The other's" };
        Option<string> format = SharedOptions.Format("text", "json");
        Option<string?> merged = new("--merged") { Description = "Folder for gold with what both say, and their conflicts marked as not reviewed", HelpName = "DIR" };
        Option<string?> output = SharedOptions.Output();
        Option<string> rules = SharedOptions.Rules();
        Command command = new("agree", "Measures how two annotators agree on the articles that both annotated, and lists their conflicts.") { one, other, format, merged, output, rules };
        command.SetAction(parsed =>
        {
            (string a, string b) = (parsed.GetRequiredValue(one), parsed.GetRequiredValue(other));
            FactSchema schema = SchemaReader.Read(Path.Join(parsed.GetRequiredValue(rules), "facts.yaml"));
            GoldReader reader = new(schema);
            GoldArticle[] ofA = Array.ConvertAll(GoldCommand.FilesOf(a), file => reader.Read(YamlSource.Load(file)));
            GoldArticle[] ofB = Array.ConvertAll(GoldCommand.FilesOf(b), file => reader.Read(YamlSource.Load(file)));
            AnnotatorAgreement agreement = AnnotatorAgreement.Of(schema, ofA, ofB);
            if (agreement.Articles.Count == 0)
            {
                throw new UsageException($"{a} and {b} have no article in common; give two annotations of the same articles");
            }

            if (parsed.GetValue(merged) is { } folder)
            {
                WriteMerged(new TextFolder(folder), agreement, ofA, ofB, a, b, schema);
            }

            using Result result = new(parsed.GetValue(output), terminal);
            Write(result.Stream, agreement, a, b, parsed.GetRequiredValue(format) == "json");
            result.Commit();
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Stream stream, AnnotatorAgreement agreement, string a, string b, bool isJson)
    {
        if (isJson)
        {
            using (Utf8JsonWriter json = new(stream, ReadableJson.Options))
            {
                new AgreementJson(json).Write(agreement, a, b);
            }

            stream.Write("\n"u8);
            return;
        }

        using StreamWriter writer = new(stream, leaveOpen: true) { NewLine = "\n" };
        new AgreementText(writer).Write(agreement, a, b);
    }

    private static void WriteMerged(TextFolder folder, AnnotatorAgreement agreement, GoldArticle[] ofA, GoldArticle[] ofB, string a, string b, FactSchema schema)
    {
        GoldMerger merger = new(a, b);
        GoldWriter writer = new(schema);
        foreach (ArticleAgreement article in agreement.Articles)
        {
            GoldArticle merged = merger.Merge(Array.Find(ofA, gold => gold.Article == article.Article)!, Array.Find(ofB, gold => gold.Article == article.Article)!, article);
            string remark = merged.Facts.All(fact => fact.IsReviewed) ? "Both annotators say this." : "What bears \"reviewed: false\" only one annotator says so: keep, mend or drop it, and take out its mark.";
            folder.Write(ArticleFile.Name(article.Article, ".yaml"), writer.Write(merged, remark));
        }
    }
}
