using System.Globalization;
using Extract.Knowledge.Assembly;
using Extract.Knowledge.Json;
using Extract.Rules;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Knowledge.Checking.Reading;

/// <summary>
/// Makes a small knowledge base of an example: <c>wrong: [{visit: {place: Moscow, date: 2013-10-07}}, …]</c>. Beside its type a fact may say
/// its <c>status</c>, the words that tell it (<c>told</c>), and the day on which it was <c>published</c>.
/// </summary>
internal sealed class ExampleReader(YamlSource source, FactSchema schema, IReadOnlyDictionary<string, EntityLocation> places)
{
    private const string Whole = "the-whole";

    /// <exception cref="RuleException">The node is no example.</exception>
    public CheckExample Read(string check, YamlNode node)
    {
        CheckFields fields = new(source, schema, node, "an example", "wrong", "right");
        bool isWrong = fields.Find("wrong") is not null;
        List<ArticleInfo> articles = [];
        SortedDictionary<string, Entity> entities = new(StringComparer.Ordinal);
        List<Fact> facts = [];
        foreach (YamlNode item in YamlSource.Items(fields.Node(isWrong ? "wrong" : "right")))
        {
            string article = string.Create(CultureInfo.InvariantCulture, $"article-{articles.Count}");
            CheckFields all = new(source, schema, item, "a fact of an example");
            articles.Add(new ArticleInfo(article, null, all.Find("published") is null ? null : all.Text("published"), null, ""));
            facts.Add(Fact(item, all, article, entities));
        }

        facts.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        (string file, int line) = source.PlaceOf(node);
        return new CheckExample(check, isWrong, new KnowledgeBase(articles, [.. entities.Values], facts, schema.Undertaking), file, line);
    }

    private Fact Fact(YamlNode node, CheckFields all, string article, SortedDictionary<string, Entity> entities)
    {
        Status status = all.Find("status") is null ? Status.Happened : StatusName.Parse(all.Text("status")) ?? throw source.Fault(all.Node("status"), "this is no status; write happened, planned or negated");
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, "a fact of an example"))
        {
            if (key.Value is "status" or "told" or "published")
            {
                continue;
            }

            FactType type = schema.Find(key.Value!) ?? throw source.Fault(key, $"'{key.Value}' is no fact type; take one of facts.yaml");
            List<RoleFillers> roles = [];
            foreach ((YamlScalarNode name, YamlNode fillers) in source.Entries(value, "a fact"))
            {
                Role role = type.Find(name.Value!) ?? throw source.Fault(name, $"'{name.Value}' is no role of {type.Name}; take one of facts.yaml");
                roles.Add(new RoleFillers(role.Name, [.. YamlSource.Items(fillers).Select(filler => Filler(filler, role, entities))]));
            }

            string words = all.Find("told") is null ? "" : all.Text("told");
            return new Fact(FactId.Of(type.Name, status, Whole, roles), type.Name, status, Whole, 1, roles, [new Evidence(article, 0, words.Length, words, "", status)]);
        }

        throw source.Fault(node, "no fact here; write one like visit: {place: Moscow}");
    }

    private Filler Filler(YamlNode node, Role role, SortedDictionary<string, Entity> entities)
    {
        string text = source.Text(node, "a filler");
        if (role.EntityTypes.Count > 0 && !(role.Literals.Count > 0 && char.IsAsciiDigit(text[0])))
        {
            string id = $"{role.EntityTypes[0]}/{text}";
            entities.TryAdd(id, new Entity(id, role.EntityTypes[0], text, [], []) { Location = places.GetValueOrDefault(text) });
            return new EntityFiller(id);
        }

        return role.Accepts(LiteralKind.Date) ? new DateFiller(text)
            : role.Accepts(LiteralKind.Time) ? new TimeFiller(text)
            : role.Accepts(LiteralKind.Duration) && text.StartsWith('P') ? new DurationFiller(text)
            : role.Accepts(LiteralKind.Quantity) ? Quantity(node, text)
            : new TextFiller(text);
    }

    private QuantityFiller Quantity(YamlNode node, string text)
    {
        string[] parts = text.Split(' ');
        return double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double amount)
            ? new QuantityFiller(amount, parts.Length > 1 ? parts[1] : null)
            : throw source.Fault(node, "this is no figure; write it like 8 km");
    }
}
