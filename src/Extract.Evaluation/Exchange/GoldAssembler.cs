using Extract.Evaluation.Clusters.Resolution;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Texts;
using Extract.Knowledge;
using Extract.Knowledge.Entities;
using Extract.Rules;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Exchange;

/// <summary>
/// Makes gold of what another annotation tool holds: what is marked and drawn there counts, and the notes that the tool carried along
/// tell the rest. Thread-safe.
/// </summary>
internal sealed class GoldAssembler(FactSchema schema)
{
    /// <param name="given">What the tool holds.</param>
    /// <exception cref="ExchangeException">A note cannot be read, or a mark means nothing in the schema; names the file and where it can the line.</exception>
    public GoldArticle Assemble(ForeignArticle given)
    {
        GoldEntity?[] noted = [.. given.Entities.Select(entity => Noted(given, entity))];
        ForeignArticle foreign = NamesakeJoiner.Join(given, noted);
        List<GoldEntity> entities = Entities(foreign, [.. foreign.Entities.Select(entity => Noted(foreign, entity))]);
        Dictionary<string, GoldEntity> byId = new(StringComparer.Ordinal);
        entities.ForEach(entity => byId[entity.Id] = entity);
        List<JudgedFact> facts = [.. foreign.Facts.Select(fact => Fact(foreign, fact, entities, byId))];
        return Whole(foreign) with { Entities = entities, Facts = facts };
    }

    private GoldArticle Whole(ForeignArticle foreign)
    {
        GoldArticle gold = new(foreign.Name, []);
        foreach ((YamlScalarNode key, YamlNode value) in foreign.Note.Text is null ? [] : Read(foreign, foreign.Note, s => s.Entries(s.Root, "the article").ToArray()))
        {
            string text = value is YamlScalarNode scalar ? YamlScalar.Of(scalar).Text : "";
            gold = key.Value switch
            {
                "article" => gold with { Article = text },
                ReviewMark.Field => gold with { IsReviewed = text != "False" },
                _ when key.Value == schema.Undertaking => gold with { Undertaking = text },
                _ => gold,
            };
        }

        return gold;
    }

    private GoldEntity? Noted(ForeignArticle foreign, ForeignEntity entity) => entity.Note.Text is null
        ? null
        : Read(foreign, entity.Note, source => GoldEntityReader.Read(source, source.Root, schema).FirstOrDefault()
            ?? throw source.Fault(source.Root, "an entity needs an id that is text; put quotes around it"));

    private List<GoldEntity> Entities(ForeignArticle foreign, GoldEntity?[] noted)
    {
        HashSet<string> taken = new(noted.OfType<GoldEntity>().Select(entity => entity.Id), StringComparer.Ordinal);
        List<GoldEntity> entities = [];
        for (int i = 0; i < noted.Length; i++)
        {
            ForeignEntity marks = foreign.Entities[i];
            GoldEntity? known = noted[i];
            string type = marks.Types.FirstOrDefault(t => t != known?.Type) ?? known!.Type;
            if (!schema.EntityTypes.Contains(type))
            {
                throw new ExchangeException(foreign.File, marks.Note.Line, marks.Note.Column, $"unknown entity type \"{type}\"; use one of {string.Join(", ", schema.EntityTypes)}");
            }

            List<string> names = [.. known?.Names ?? []];
            HashSet<(int, int)> places = [.. known is null ? [] : NameOccurrences.Find([known], foreign.Text).SelectMany(found => found.Places)];
            foreach (TextSpan mention in marks.Mentions.Where(m => !places.Contains((m.Start, m.End))))
            {
                string name = FoldedText.Fold(foreign.Text[mention.Start..mention.End]);
                if (!names.Exists(n => FoldedText.Fold(n) == name))
                {
                    names.Add(name);
                }
            }

            entities.Add(new GoldEntity(known?.Id ?? NewId(names[0], taken), type, names));
        }

        return entities;
    }

    private static string NewId(string name, HashSet<string> taken)
    {
        string plain = NameFold.Slug(name);
        string id = plain;
        for (int n = 2; !taken.Add(id); n++)
        {
            id = $"{plain}-{n}";
        }

        return id;
    }

    private JudgedFact Fact(ForeignArticle foreign, ForeignFact marks, List<GoldEntity> entities, Dictionary<string, GoldEntity> byId)
    {
        JudgedFact? known = marks.Note.Text is null ? null : Read(foreign, marks.Note, source => new GoldFactReader(source, schema, byId).Read(source.Root));
        FactType type = schema.Find(marks.Type) ?? throw Fault(foreign, marks, $"unknown fact type \"{marks.Type}\"; use one of {string.Join(", ", schema.FactTypes.Select(t => t.Name))}");
        JudgedFact fact = (known ?? new JudgedFact("", [], Status.Happened, Optional: false, "")) with { Type = type.Name, Slots = Slots(foreign, marks, known, type, entities) };
        if (marks.Fields is { } fields)
        {
            fact = fact with
            {
                Status = fields.Status,
                Optional = fields.IsOptional,
                IsReviewed = fields.IsReviewed,
                Undertaking = fields.Undertaking is int whole ? entities[whole].Id : fact.Undertaking,
            };
        }

        string shown = marks.Place is TextSpan place ? FoldedText.Fold(foreign.Text[place.Start..place.End]) : fact.Evidence;
        return FoldedText.Fold(fact.Evidence) == shown ? fact : fact with { Evidence = shown };
    }

    /// <summary>The noted slots in their order, without the entities that or whose arrows are gone, and with those whose arrows are new.</summary>
    private static List<Slot> Slots(ForeignArticle foreign, ForeignFact marks, JudgedFact? known, FactType type, List<GoldEntity> entities)
    {
        List<(string Role, string Id)> drawn = [.. marks.Arguments.Select(argument => (argument.Role, entities[argument.Entity].Id)).Distinct()];
        List<Slot> slots = [.. (known?.Slots ?? []).Where(slot =>
            type.Find(slot.Role) is { } role && (slot.Filler is EntityFiller entity ? drawn.Contains((slot.Role, entity.Id)) : role.Literals.Count > 0))];
        foreach ((string role, string id) in drawn)
        {
            if (type.Find(role) is null)
            {
                throw Fault(foreign, marks, $"{type.Name} has no role \"{role}\"; use one of {string.Join(", ", type.Roles.Select(r => r.Name))}");
            }

            if (!slots.Exists(slot => slot.Role == role && slot.Filler is EntityFiller entity && entity.Id == id))
            {
                GoldEntity entity = entities.Find(e => e.Id == id)!;
                int last = slots.FindLastIndex(slot => slot.Role == role);
                slots.Insert(last < 0 ? slots.Count : last + 1, new Slot(role, entity.Value, entity.Names[0]) { Filler = new EntityFiller(id) });
            }
        }

        return slots;
    }

    private static ExchangeException Fault(ForeignArticle foreign, ForeignFact marks, string message) => new(foreign.File, marks.Note.Line, marks.Note.Column, message);

    private static T Read<T>(ForeignArticle foreign, ForeignNote note, Func<YamlSource, T> read)
    {
        try
        {
            return read(YamlSource.Parse(foreign.File, note.Text!));
        }
        catch (RuleException fault)
        {
            throw new ExchangeException(foreign.File, note.Line, note.Line > 0 ? note.Column + Math.Max(0, fault.Column - 1) : 0, $"the note {note.Text}: {fault.Message}", fault);
        }
    }
}
