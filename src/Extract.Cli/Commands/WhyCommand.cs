using System.CommandLine;
using System.Globalization;
using Extract.Knowledge;
using Extract.Knowledge.Json;
using Extract.Rules.Schema;

namespace Extract.Cli.Commands;

/// <summary><c>extract why</c>: the words and rules behind a fact; <c>why-not</c>: why an expected one was not found.</summary>
internal static class WhyCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> knowledge = new("KB") { Description = "Knowledge base, json or jsonl" };
        Argument<string> wanted = new("FACT") { Description = "The fact's id, or its beginning" };
        Option<string> rules = SharedOptions.Rules();
        Command command = new("why", "Shows why a fact was found: the words that prove it and the rules that read them.") { knowledge, wanted, rules };
        command.SetAction(parsed =>
        {
            FactSchema schema = SchemaReader.Read(Path.Join(parsed.GetRequiredValue(rules), "facts.yaml"));
            string file = parsed.GetRequiredValue(knowledge);
            string id = parsed.GetRequiredValue(wanted);
            bool any = false;
            foreach (KnowledgeBase one in KnowledgeBaseReader.Read(file, schema.Undertaking))
            {
                Dictionary<string, string> names = one.Entities.DistinctBy(e => e.Id).ToDictionary(e => e.Id, e => e.Name);
                foreach (Fact fact in one.Facts.Where(fact => fact.Id.StartsWith(id, StringComparison.Ordinal)))
                {
                    Show(terminal.Text, fact, names);
                    any = true;
                }
            }

            return any ? ExitCode.Done : throw new UsageException($"no fact \"{id}\" in {file}; take the \"id\" of one of its facts");
        });
        return command;
    }

    public static Command CreateNot()
    {
        Argument<string> article = new("ARTICLE") { Description = "The article" };
        Argument<string> fact = new("FACT") { Description = "The fact that was expected" };
        Command command = new("why-not", "Shows why an expected fact was not found (not there yet).") { article, fact };
        command.SetAction(int (ParseResult _) => throw new UsageException("why-not is not there yet; \"diff\" shows what is missing"));
        return command;
    }

    private static void Show(TextWriter text, Fact fact, Dictionary<string, string> names)
    {
        text.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{fact.Type} {fact.Id}: {StatusName.Of(fact.Status)}, confidence {fact.Confidence:0.##}"));
        foreach (RoleFillers role in fact.Roles)
        {
            text.WriteLine($"  {role.Role}: {string.Join(", ", role.Fillers.Select(filler => Filler(filler, names)))}");
        }

        foreach (Evidence evidence in fact.Evidence)
        {
            string quote = string.Join(' ', evidence.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            text.WriteLine($"  “{quote}”");
            text.WriteLine($"    in {evidence.Article}, {evidence.Start} to {evidence.End}; {StatusName.Of(evidence.Status)}; rule {evidence.Rule}");
        }
    }

    private static string Filler(Filler filler, Dictionary<string, string> names) => filler switch
    {
        EntityFiller entity => $"{names.GetValueOrDefault(entity.Id, entity.Id)} ({entity.Id})",
        DateFiller date => date.Edtf,
        TimeFiller time => time.Time,
        DurationFiller duration => duration.Iso,
        QuantityFiller quantity => string.Create(CultureInfo.InvariantCulture, $"{quantity.Amount} {quantity.Unit}").TrimEnd(),
        TextFiller text => text.Text,
        _ => throw new NotSupportedException(filler.GetType().Name),
    };
}
