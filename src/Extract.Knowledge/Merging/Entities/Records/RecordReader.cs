using Extract.Knowledge.Entities;
using Extract.Knowledge.Merging.Entities.Names;
using Extract.Knowledge.Merging.Entities.Places;
using Extract.Knowledge.Profile;
using Extract.Language.Names;

namespace Extract.Knowledge.Merging.Entities.Records;

/// <summary>Turns the entities of articles into records. Used by one thread for one merge.</summary>
/// <param name="undertakings">For each article the key of its undertaking, empty for none.</param>
/// <param name="keepApart">Whether each article has records of its own even where names are equal, to learn from.</param>
internal sealed class RecordReader(IReadOnlyList<KnowledgeBase> articles, IReadOnlyList<string> undertakings, KnowledgeProfile profile, bool keepApart)
{
    private readonly Dictionary<(string Type, string Name, string Scope), EntityRecord> _byName = [];
    private readonly List<EntityRecord> _records = [];
    private readonly TypeVotes _types = new(articles, undertakings, profile);

    /// <summary>All records but those of undertakings, in order of their first articles.</summary>
    public List<EntityRecord> Read()
    {
        for (int i = 0; i < articles.Count; i++)
        {
            ArticleFacts facts = new(articles[i], profile);
            foreach (Entity entity in articles[i].Entities)
            {
                if (profile.NatureOf(entity.Type) != EntityNature.Undertaking)
                {
                    Add(entity, i, facts);
                }
            }
        }

        return _records;
    }

    private void Add(Entity entity, int article, ArticleFacts facts)
    {
        string type = _types.TypeOf(entity, undertakings[article]);
        EntityNature nature = profile.NatureOf(type);
        string folded = NameFold.Fold(entity.Name);
        HumanName? human = nature == EntityNature.Personal ? HumanName.Parse(entity.Name, profile) : null;
        ThingName? thing = human is null ? ThingName.Parse(entity.Name, nature, profile) : null;
        GazetteerPlace? place = nature == EntityNature.Location ? PlaceOf(entity.Name) : null;
        bool isPartial = human?.IsBare ?? (thing!.IsGeneric && place is null && !profile.IsCountry(entity.Name));
        string scope = isPartial || keepApart ? $"{undertakings[article]}\n{article}" : undertakings[article];
        if (!_byName.TryGetValue((type, folded, scope), out EntityRecord? record))
        {
            record = new EntityRecord(type, nature, entity.Name, undertakings[article])
            {
                Human = human,
                Thing = thing,
                Place = place,
                IsPartial = isPartial,
                Gender = human is { IsBare: false } ? profile.GenderOf(human.Words[0]) : Gender.Unknown,
            };
            _byName.Add((type, folded, scope), record);
            _records.Add(record);
        }

        record.Members.Add((article, entity));
        AddNames(record, entity);
        foreach (string text in facts.DescriptionsOf(entity.Id))
        {
            record.Descriptions.UnionWith(text.Split(' ').Where(word => word.Length > 2 && !profile.IsGenericWord(word)));
        }

        record.Countries.UnionWith(facts.CountriesOf(entity.Id));
        record.Containers.UnionWith(facts.ContainersOf(entity.Id));
    }

    private void AddNames(EntityRecord record, Entity entity)
    {
        if (record.Human is null)
        {
            record.Calls.UnionWith(entity.Aliases.Select(NameFold.Fold));
            record.Calls.UnionWith(entity.Mentions.Where(mention => mention.IsReference).Select(mention => NameFold.Fold(mention.Text)));
        }

        foreach (string alias in entity.Aliases)
        {
            if (record.Human is not null)
            {
                HumanName name = HumanName.Parse(alias, profile);
                if (!name.IsBare && alias.AsSpan().ContainsAnyInRange('A', 'Z') && !record.OtherHumans.Exists(other => other.Words.AsSpan().SequenceEqual(name.Words)))
                {
                    record.OtherHumans.Add(name);
                }
            }
            else if (record.Nature != EntityNature.Happening || alias.AsSpan().ContainsAnyInRange('0', '9'))
            {
                ThingName name = ThingName.Parse(alias, record.Nature, profile);
                if (!name.IsGeneric && !name.IsKind && name.Text != record.Thing!.Text && !record.OtherThings.Exists(other => other.Text == name.Text))
                {
                    record.OtherThings.Add(name);
                }
            }
        }
    }

    private static GazetteerPlace? PlaceOf(string name) => PlaceCandidates.Plain(Atlas.Find(name));
}
