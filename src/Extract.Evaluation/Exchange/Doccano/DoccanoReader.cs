using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Texts;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Exchange.Doccano;

/// <summary>
/// Reads doccano's JSON Lines export as gold. doccano gives spans ids of its own, so the notes find theirs by place, label and roles
/// (the assignment with the most in common). Thread-safe.
/// </summary>
/// <param name="schema">What facts and roles there are.</param>
public sealed class DoccanoReader(FactSchema schema)
{
    /// <summary>What counts for more than any number of lesser agreements.</summary>
    private const int Much = 1000;

    /// <param name="file">The path, for faults.</param>
    /// <param name="line">The number of the line, counted from 1.</param>
    /// <exception cref="ExchangeException">It is no line of such an export, or means nothing in the schema.</exception>
    public GoldArticle Read(string file, int line, string json)
    {
        JsonInput input = JsonInput.Parse(file, line, json);
        string text = input.Field("text").Text();
        CodePoints points = new(text);
        List<Span> spans = [.. input.Items("entities").Select(span => new Span(
            span.Field("id").Id(), span.Field("label").Text(), Units(points, span, span.Field("start_offset").Number(), span.Field("end_offset").Number())))];
        List<(string From, string To, string Type)> relations = [.. input.Items("relations").Select(relation =>
            (relation.Field("from_id").Id(), relation.Field("to_id").Id(), relation.Field("type").Text()))];

        List<Span> marks = [.. spans.Where(span => schema.Find(span.Label) is null)];
        Dictionary<string, int> places = Places(marks, relations);
        List<Span>[] entities = [.. marks.GroupBy(mark => places[mark.Id]).OrderBy(group => group.Key).Select(group => group.ToList())];
        Noted[] entityNotes = [.. input.Items(DoccanoWriter.Entities).Select(note => new Noted(note, [.. note.Items("spans").Select(span => Units(points, span))]))];
        if (spans.DistinctBy(span => span.Id).Count() < spans.Count)
        {
            throw input.Fault("two spans have one id; export again");
        }

        int[] noteOfEntity = Match(entities, entityNotes, (entity, note) => Much * entity.Count(mark => note.Spans.Contains(mark.Place)));

        List<Span> facts = [.. spans.Where(span => schema.Find(span.Label) is not null)];
        List<(string Role, int Entity)>[] roles = [.. facts.Select(fact => Arguments(input, fact, relations, places))];
        Noted[] factNotes = [.. input.Items(DoccanoWriter.Facts).Select(note => new Noted(note, [Units(points, note.Field("span"))]))];
        int[] noteOfFact = Match(
            [.. facts.Zip(roles)], factNotes, (fact, note) => Likeness(fact.First, [.. fact.Second.Select(role => (role.Role, noteOfEntity[role.Entity]))], note));
        return new GoldAssembler(schema).Assemble(new ForeignArticle(file, $"line-{line}", text)
        {
            Note = new ForeignNote(input.Find(DoccanoWriter.Article)?.Text(), line, 1),
            Entities = [.. entities.Select((entity, i) => Entity(entity, Note(entityNotes, noteOfEntity[i]), line))],
            Facts = [.. facts.Select((fact, i) => Fact(fact, roles[i], Note(factNotes, noteOfFact[i]), line))],
        });
    }

    private static TextSpan Units(CodePoints points, JsonInput at, int start, int end) => points.ToUnits(start, end)
        ?? throw at.Fault($"a span from {start} to {end} is none of the {points.Count} characters of the text; export again");

    private static TextSpan Units(CodePoints points, JsonInput pair) => pair.Items() is [JsonInput start, JsonInput end]
        ? Units(points, pair, start.Number(), end.Number())
        : throw pair.Fault("a span in the notes is no pair of numbers; export again");

    private static Dictionary<string, int> Places(List<Span> marks, List<(string From, string To, string Type)> relations)
    {
        Dictionary<string, int> byId = new(StringComparer.Ordinal);
        for (int i = 0; i < marks.Count; i++)
        {
            byId[marks[i].Id] = i;
        }

        Groups groups = new(marks.Count);
        foreach ((string from, string to, _) in relations.Where(r => r.Type == DoccanoWriter.Same && byId.ContainsKey(r.From) && byId.ContainsKey(r.To)))
        {
            groups.Join(byId[from], byId[to]);
        }

        int[] places = groups.Places();
        return byId.ToDictionary(pair => pair.Key, pair => places[pair.Value], StringComparer.Ordinal);
    }

    private static List<(string Role, int Entity)> Arguments(JsonInput input, Span fact, List<(string From, string To, string Type)> relations, Dictionary<string, int> places) =>
        [.. relations.Where(r => r.From == fact.Id && r.Type != DoccanoWriter.Same).Select(r => places.TryGetValue(r.To, out int entity)
            ? (r.Type, entity)
            : throw input.Fault($"a {fact.Label} has a relation \"{r.Type}\" to what is no entity; draw it to one"))];

    /// <summary>For each mark the place of its note, or -1: so that all have the most in common; of equals those that stand at the same place.</summary>
    private static int[] Match<T>(IReadOnlyList<T> marks, Noted[] notes, Func<T, Noted, int> weigh)
    {
        int[,] weights = new int[marks.Count, notes.Length];
        for (int i = 0; i < marks.Count; i++)
        {
            for (int j = 0; j < notes.Length; j++)
            {
                int weight = Math.Max(0, weigh(marks[i], notes[j]));
                weights[i, j] = weight == 0 ? 0 : (weight * 2) + (i == j ? 1 : 0);
            }
        }

        int[] best = Assignment.Solve(weights);
        return [.. best.Select((j, i) => j >= 0 && weights[i, j] > 0 ? j : -1)];
    }

    private static int Likeness(Span fact, List<(string Role, int Note)> roles, Noted note)
    {
        if (note.Value.Field("label").Text() != fact.Label)
        {
            return 0;
        }

        (string, int)[] known = [.. note.Value.Items("roles").Select(pair => pair.Items() is [JsonInput role, JsonInput entity]
            ? (role.Text(), entity.Number())
            : throw pair.Fault("a role in the notes is no pair; export again"))];
        int shared = roles.Count(role => known.Contains(role));
        int place = note.Spans[0] == fact.Place ? Much : note.Spans[0].DistanceTo(fact.Place) == 0 ? 1 : 0;
        return place + (4 * shared) - (place + shared > 0 ? Math.Min(3, Math.Abs(roles.Count - known.Length)) : 0);
    }

    private static Noted? Note(Noted[] notes, int place) => place < 0 ? null : notes[place];

    private static ForeignEntity Entity(List<Span> marks, Noted? note, int line) => new(
        [.. marks.Select(mark => mark.Label)],
        [.. marks.Where(mark => note is null || IsPlaced(note.Value) || !note.Spans.Contains(mark.Place)).Select(mark => mark.Place)],
        new ForeignNote(note?.Value.Field("note").Text(), line, 1));

    private static ForeignFact Fact(Span fact, List<(string Role, int Entity)> roles, Noted? note, int line) => new(
        fact.Label, note is not null && !IsPlaced(note.Value) ? null : fact.Place, roles, new ForeignNote(note?.Value.Field("note").Text(), line, 1));

    private static bool IsPlaced(JsonInput note) => note.Field("placed").Value.ValueKind == System.Text.Json.JsonValueKind.True;

    private sealed record Span(string Id, string Label, TextSpan Place);

    private sealed record Noted(JsonInput Value, IReadOnlyList<TextSpan> Spans);
}
