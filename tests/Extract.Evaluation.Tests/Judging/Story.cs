using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Knowledge.Assembly;
using Extract.Rules;

namespace Extract.Evaluation.Tests.Judging;

/// <summary>What an article tells, made up from a seed: the gold set and the knowledge base say it in their own ways. Immutable.</summary>
/// <param name="Facts">In any order.</param>
internal sealed record Story(string Article, IReadOnlyList<Told> Facts)
{
    public const int People = 40;

    public int Slots => Facts.Sum(f => f.Slots.Count);

    public GoldArticle Gold => new(Article, [.. Facts.Select(f => f.Gold)]);

    public KnowledgeBase Knowledge => new([new ArticleInfo(Article, null, null, null, "")], Entities(), [.. Facts.Select(f => f.Fact(Article))], null);

    /// <param name="people">How many people the facts are about: with few of them, facts are hard to tell apart.</param>
    public static Story Of(int seed, int people, string article = "one")
    {
        Random random = new(seed);
        List<Told> facts = [];
        int[] cast = [.. Enumerable.Range(0, People)];
        random.Shuffle(cast);
        for (int i = random.Next(1, 9); i > 0; i--)
        {
            string player = $"person/{(people >= People ? cast[i] : random.Next(people))}";
            List<(string Role, Filler Filler)> slots = [("player", new EntityFiller(player))];
            Maybe(slots, "hall", new EntityFiller($"place/{random.Next(3)}"));
            Maybe(slots, "day", new DateFiller($"2013-11-{random.Next(10, 13)}"));
            Maybe(slots, "seats", new QuantityFiller(random.Next(1, 4) * 100, random.Next(2) == 0 ? null : "km"));
            facts.Add(new Told(random.Next(3) == 0 ? Status.Planned : Status.Happened, slots));
        }

        return new Story(article, facts);

        void Maybe(List<(string Role, Filler Filler)> slots, string role, Filler filler)
        {
            if (random.Next(2) == 0)
            {
                slots.Add((role, filler));
            }
        }
    }

    public Story Without(Func<Told, bool> isDropped) => this with { Facts = [.. Facts.Where(f => !isDropped(f))] };

    public Story Each(Func<Told, Told> change) => this with { Facts = [.. Facts.Select(change)] };

    /// <summary>The same in another order of facts and of slots within them.</summary>
    public Story Shuffled(int seed)
    {
        Random random = new(seed);
        Told[] facts = [.. Facts.Select(f => f.Shuffled(random))];
        random.Shuffle(facts);
        return this with { Facts = facts };
    }

    private static List<Entity> Entities() =>
    [
        .. Enumerable.Range(0, People).Select(i => new Entity($"person/{i}", "person", $"Player{i}", [$"Berg{i}"], [])),
        .. Enumerable.Range(0, 3).Select(i => new Entity($"place/{i}", "place", $"Hall{i}", [], [])),
    ];
}

/// <summary>A concert that a story tells.</summary>
internal sealed record Told(Status Status, IReadOnlyList<(string Role, Filler Filler)> Slots)
{
    public string Player => ((EntityFiller)Slots.Single(s => s.Role == "player").Filler).Id;

    public JudgedFact Gold => new("concert", [.. Slots.Select(s => new Slot(s.Role, Value(s.Filler), ""))], Status, Optional: false, "");

    public Fact Fact(string article)
    {
        List<RoleFillers> roles = [.. Slots.Select(s => new RoleFillers(s.Role, [s.Filler]))];
        string id = FactId.Of("concert", Status, null, [.. roles.OrderBy(r => r.Role, StringComparer.Ordinal)]);
        return new Fact(id, "concert", Status, null, 1, roles, [new Evidence(article, 0, 1, "x", "rule", Status)]);
    }

    public Told With(string role, Filler filler) => this with { Slots = [.. Slots.Select(s => s.Role == role ? (role, filler) : s)] };

    public Told Shuffled(Random random)
    {
        (string Role, Filler Filler)[] slots = [.. Slots];
        random.Shuffle(slots);
        return this with { Slots = slots };
    }

    /// <summary>The gold set has people under another of their names.</summary>
    private static SlotValue Value(Filler filler) => filler switch
    {
        EntityFiller { Id: string id } => SlotValue.Entity([id.Replace("person/", "Berg", StringComparison.Ordinal).Replace("place/", "the hall", StringComparison.Ordinal)]),
        DateFiller date => SlotValue.Date(date.Edtf),
        QuantityFiller quantity => SlotValue.Quantity(quantity.Amount, quantity.Unit ?? "1"),
        _ => throw new NotSupportedException(filler.GetType().Name),
    };
}
