using Extract.Evaluation.Judging;
using Extract.Evaluation.Texts;
using Extract.Knowledge;
using Extract.Rules.Schema;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Gold.Checking;

/// <summary>The checks of the facts of one gold file. Not thread-safe.</summary>
/// <param name="text">The article's; null when it is not there.</param>
/// <param name="title">The article's; null when it has none.</param>
internal sealed class FactChecks(FactSchema schema, Findings findings, Dictionary<string, GoldEntity> entities, FoldedText? text, string? title)
{
    private readonly GoldFactReader _reader = new(findings.Source, schema, entities);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <param name="node">The list of facts.</param>
    public void Check(YamlNode node)
    {
        List<YamlNode> open = [];
        foreach (YamlNode item in findings.Try(() => GoldReader.Facts(findings.Source, node).ToList()) ?? [])
        {
            if (findings.Try(() => _reader.Read(item)) is not { } fact)
            {
                continue;
            }

            Dictionary<string, YamlNode> fields = ((YamlMappingNode)item).Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => pair.Value, StringComparer.Ordinal);
            if (!fact.IsReviewed)
            {
                open.Add(item);
            }

            CheckUndertaking(fact, fields);
            CheckRoles(fact, item, fields[fact.Type]);
            CheckTwice(fact, item);
            CheckEvidence(fact, item, fields.GetValueOrDefault("evidence"));
        }

        if (open.Count > 0)
        {
            findings.Add("draft", open[0], $"{(open.Count == 1 ? "this fact is" : $"this and {open.Count - 1} more facts are")} not reviewed; read each in the article, mend or drop it, and take out its line \"{ReviewMark.Field}: false\"");
        }
    }

    private void CheckUndertaking(JudgedFact fact, Dictionary<string, YamlNode> fields)
    {
        if (fact.Undertaking is not null && !entities.ContainsKey(fact.Undertaking))
        {
            findings.Add("entity", fields[schema.Undertaking!], $"no entity has the id {fact.Undertaking}; add it under entities or mend the id");
        }
    }

    private void CheckRoles(JudgedFact fact, YamlNode item, YamlNode roles)
    {
        FactType type = schema.Find(fact.Type)!;
        if (!fact.Slots.Any(slot => type.Find(slot.Role)!.IsKey))
        {
            findings.Add("key", item, $"{type.Name} needs {string.Join(" or ", type.Roles.Where(role => role.IsKey).Select(role => role.Name))}; fill it, or drop the fact");
        }

        // The reader gives the slots in the order of the file.
        int at = 0;
        foreach (YamlNode value in ((YamlMappingNode)roles).Children.Values)
        {
            foreach (YamlNode filler in Rules.Yaml.YamlSource.Items(value))
            {
                CheckFiller(type, fact.Slots[at++], filler);
            }
        }
    }

    private void CheckFiller(FactType type, Slot slot, YamlNode at)
    {
        Role role = type.Find(slot.Role)!;
        if (slot.Filler is EntityFiller filler)
        {
            GoldEntity entity = entities[filler.Id];
            if (role.EntityTypes.Count > 0 && !role.EntityTypes.Contains(entity.Type))
            {
                findings.Add("entity", at, $"{entity.Id} is a {entity.Type}, and {type.Name}.{role.Name} takes {string.Join(" or ", role.EntityTypes)}; mend the id, or the entity's type");
            }
        }
        else if (role.Literals.Count == 0)
        {
            findings.Add("entity", at, $"no entity has the id {slot.Display}; add it under entities or mend the id");
        }
        else if (LiteralForm.Fault(role, slot.Display) is { } fault)
        {
            findings.Add("value", at, fault);
        }
    }

    private void CheckTwice(JudgedFact fact, YamlNode item)
    {
        string whole = $"{fact.Type} {fact.Status} {fact.Undertaking} {string.Join(", ", fact.Slots.Select(slot => $"{slot.Role}={(slot.Filler as EntityFiller)?.Id ?? slot.Display}").Order(StringComparer.Ordinal))}";
        if (!_seen.TryAdd(whole, findings.Source.PlaceOf(item).Line))
        {
            findings.Add("duplicate", item, $"the same fact as in line {_seen[whole]}; a fact that is told twice is one, so drop one of them");
        }
    }

    private void CheckEvidence(JudgedFact fact, YamlNode item, YamlNode? at)
    {
        if (string.IsNullOrWhiteSpace(fact.Evidence))
        {
            findings.Add("evidence", at ?? item, "the fact has no evidence; quote the words of the article that show it");
        }
        else if (text is not null && text.Find(fact.Evidence) is null)
        {
            bool isTitle = title is not null && new FoldedText(title).Find(fact.Evidence) is not null;
            findings.Add("evidence", at!, isTitle
                ? "the evidence stands in the title, which is not the text; quote the text, or drop the fact when only the title tells it"
                : text.Has(fact.Evidence) ? "the article has the evidence in other upper and lower case; quote it as it stands" : "the article does not have the evidence; quote it word by word");
        }

        if (text is not null && fact.Slots.Count > 0 && !fact.Slots.Any(slot => CouldBeTold(text, slot, schema.Find(fact.Type)!)))
        {
            findings.Add("unsupported", item, $"the article names nothing of this fact ({string.Join(", ", fact.Slots.Select(slot => slot.Display))}); mend it, or drop it");
        }
    }

    /// <summary>Whether the article has anything of a filler. Dates, times and numbers are told in too many ways to say that one is not.</summary>
    private bool CouldBeTold(FoldedText article, Slot slot, FactType type) => slot.Filler switch
    {
        TextFiller when type.Find(slot.Role)!.Literals.Count == 0 => true,
        EntityFiller filler => entities[filler.Id] is var entity && (entity.Type == schema.Undertaking || entity.Names.Any(article.HasWordsOf)),
        TextFiller words => words.Text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Any(article.Has),
        _ => true,
    };
}
