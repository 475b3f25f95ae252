using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extract.Articles;
using Extract.Knowledge.Assembly;
using Extract.Rules;

namespace Extract.Knowledge.Tests.Merging.Generated;

/// <summary>A made-up article while it is written: sentences, and what each of them tells.</summary>
internal sealed class GeneratedArticle(string id, DateOnly published, string relay)
{
    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<string, (string Type, string Name, List<EntityMention> Mentions)> _entities = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Fact> _facts = new(StringComparer.Ordinal);

    public string Id => id;

    public Article Text => new(id, _text.ToString()) { Published = published, Sha256 = Sha256 };

    private string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_text.ToString())));

    /// <summary>What a perfect reader takes from it.</summary>
    public KnowledgeBase Knowledge => new(
        [new ArticleInfo(id, null, published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, Sha256)],
        [.. _entities.Select(e => new Entity(e.Key, e.Value.Type, e.Value.Name, [], e.Value.Mentions))],
        [.. _facts.Values],
        "relay");

    /// <summary>Adds a sentence.</summary>
    public void Tell(Happening what, Status status)
    {
        bool isDone = status == Status.Happened;
        string day = what.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        string whole = Entity("relay", $"{relay} Torch Relay");
        int start = _text.Length;
        List<(string Role, Filler Filler)> roles = what.Kind switch
        {
            "carry" => Write(
                [("bearer", "person", what.Person), (null, null, isDone ? " carried the torch through " : " will carry the torch through "), ("place", "place", what.Town), (null, null, $" on {day}.")],
                ("date", new DateFiller(what.Date))),
            "handover" => Write(
                [("giver", "person", what.Person), (null, null, isDone ? " handed the flame to " : " will hand the flame to "), ("receiver", "person", what.Other), (null, null, " in "), ("place", "place", what.Town), (null, null, $" on {day}.")],
                ("date", new DateFiller(what.Date))),
            "visit" => Write(
                [(null, null, isDone ? "The torch arrived in " : "The torch will arrive in "), ("place", "place", what.Town), (null, null, $" on {day}.")],
                ("date", new DateFiller(what.Date))),
            "light" => Write(
                [("lighter", "person", what.Person), (null, null, isDone ? " lit the cauldron in " : " will light the cauldron in "), ("place", "place", what.Town), (null, null, $" on {day}.")],
                ("object", new TextFiller("cauldron")),
                ("date", new DateFiller(what.Date))),
            "occupation" => Write([("person", "person", what.Person), (null, null, ", a teacher, watched.")], ("title", new TextFiller("teacher"))),
            _ => Write(
                [(null, null, string.Create(CultureInfo.InvariantCulture, $"Some {what.Figure} people lined the streets of ")), ("scope", "place", what.Town), (null, null, ".")],
                ("measure", new TextFiller("people")),
                ("value", new QuantityFiller(what.Figure, null))),
        };
        AddFact(what.Kind, what.Kind is "occupation" or "statistic" ? Status.Happened : status, whole, roles, start);
        _text.Append(' ');
    }

    private List<(string Role, Filler Filler)> Write(ReadOnlySpan<(string? Role, string? Type, string Text)> parts, params ReadOnlySpan<(string, Filler)> more)
    {
        List<(string, Filler)> roles = [];
        foreach ((string? role, string? type, string text) in parts)
        {
            if (role is not null)
            {
                string entity = Entity(type!, text);
                _entities[entity].Mentions.Add(new EntityMention(id, _text.Length, _text.Length + text.Length, text));
                roles.Add((role, new EntityFiller(entity)));
            }

            _text.Append(text);
        }

        roles.AddRange(more);
        return roles;
    }

    private string Entity(string type, string name)
    {
        string entity = $"{type}/{name.ToLowerInvariant().Replace(' ', '-')}";
        _entities.TryAdd(entity, (type, name, []));
        return entity;
    }

    private void AddFact(string type, Status status, string whole, List<(string Role, Filler Filler)> fillers, int start)
    {
        List<RoleFillers> roles = [.. fillers.Select(f => new RoleFillers(f.Role, [f.Filler]))];
        string text = _text.ToString(start, _text.Length - start);
        Evidence evidence = new(id, start, _text.Length, text, type + "/made", status);
        string fact = FactId.Of(type, status, whole, roles);
        _facts[fact] = _facts.TryGetValue(fact, out Fact? known) ? known with { Evidence = [.. known.Evidence, evidence] } : new Fact(fact, type, status, whole, 0.9, roles, [evidence]);
    }
}
