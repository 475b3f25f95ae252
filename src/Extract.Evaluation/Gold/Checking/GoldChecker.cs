using Extract.Articles;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Texts;
using Extract.Rules;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Gold.Checking;

/// <summary>
/// Finds what is wrong in gold files: what does not fit the schema, evidence that the article does not have, values that are not
/// well-formed, facts told twice, names and facts that nothing in the article supports. Thread-safe.
/// </summary>
/// <param name="schema">What facts and roles there are.</param>
public sealed class GoldChecker(FactSchema schema)
{
    /// <summary>Every finding, in the order of the file.</summary>
    /// <param name="article">The article by its id; null for one that is not there.</param>
    /// <exception cref="RuleException">The file is no mapping.</exception>
    public IReadOnlyList<GoldFinding> Check(YamlSource source, Func<string, Article?> article)
    {
        Findings findings = new(source);
        Dictionary<string, YamlNode> fields = new(StringComparer.Ordinal);
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, "a gold file"))
        {
            fields[key.Value!] = value;
            if (key.Value is not ("article" or "entities" or "facts" or ReviewMark.Field) && key.Value != schema.Undertaking)
            {
                findings.Add("field", key, $"\"{key.Value}\" means nothing in a gold file; write article, {schema.Undertaking}, entities or facts");
            }
            else if (key.Value == ReviewMark.Field && value is YamlScalarNode mark && !YamlScalar.Of(mark).IsTrue)
            {
                findings.Add("draft", key, $"the article is not reviewed as a whole; add the facts that are missing and take out the line \"{ReviewMark.Field}: false\"");
            }
        }

        Article? read = fields.TryGetValue("article", out YamlNode? id) ? Article(findings, id, article) : null;
        if (id is null)
        {
            findings.Add("field", source.Root, "no \"article\" in this gold file; add it");
        }

        FoldedText? text = read is null ? null : new FoldedText(read.Text);
        FoldedText? told = read is null ? null : new FoldedText($"{read.Title}\n{read.Text}");
        Dictionary<string, GoldEntity> entities = fields.TryGetValue("entities", out YamlNode? list) ? Entities(findings, list, told) : [];
        if (fields.TryGetValue("facts", out YamlNode? facts))
        {
            new FactChecks(schema, findings, entities, text, read?.Title).Check(facts);
        }
        else
        {
            findings.Add("field", source.Root, "no \"facts\" in this gold file; add them");
        }

        return findings.InOrder;
    }

    private static Article? Article(Findings findings, YamlNode id, Func<string, Article?> article)
    {
        string name = (id as YamlScalarNode)?.Value ?? "";
        string file = Path.GetFileNameWithoutExtension(findings.Source.File);
        if (name != file)
        {
            findings.Add("article", id, $"the article {name} is not what the file is named after; name the file {name}.yaml, or write \"article: {file}\"");
        }

        Article? read = article(name);
        if (read is null)
        {
            findings.Add("article", id, $"there is no article {name}; mend the id, or give the folder of articles with --articles");
        }

        return read;
    }

    /// <param name="told">The title and the text; null when the article is not there.</param>
    private Dictionary<string, GoldEntity> Entities(Findings findings, YamlNode node, FoldedText? told)
    {
        Dictionary<string, GoldEntity> entities = new(StringComparer.Ordinal);
        foreach ((YamlScalarNode id, YamlNode value) in node is YamlScalarNode { Value: null or "" } ? [] : findings.Source.Entries(node, "entities"))
        {
            GoldEntity? entity = findings.Try(() => GoldEntityReader.ReadOne(findings.Source, id, value, schema));
            if (entity is null)
            {
                continue;
            }

            entities[entity.Id] = entity;
            if (!YamlScalar.Of(id).IsText)
            {
                findings.Add("field", id, $"YAML reads the id {id.Value} as no text; put quotes around it");
            }

            // The whole that facts belong to is often told by its parts alone, and a thing without a name of its own by what is done with it.
            if (told is not null && entity.Type != schema.Undertaking && char.IsUpper(entity.Names[0].FirstOrDefault()) && !entity.Names.Any(told.HasWordsOf))
            {
                findings.Add("unnamed", id, $"the article does not name {id.Value} ({string.Join(", ", entity.Names)}); add the name that it uses, or drop the entity");
            }
        }

        return entities;
    }
}
