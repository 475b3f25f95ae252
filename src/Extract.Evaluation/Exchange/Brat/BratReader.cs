using Extract.Evaluation.Gold;
using Extract.Evaluation.Texts;
using Extract.Knowledge.Json;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Exchange.Brat;

/// <summary>Reads brat documents as gold: those that <see cref="BratWriter"/> wrote and people changed, and those drawn by the same <c>annotation.conf</c>. Thread-safe.</summary>
/// <param name="schema">What facts and roles there are.</param>
public sealed class BratReader(FactSchema schema)
{
    /// <param name="file">The path of the <c>.ann</c>, for faults.</param>
    /// <param name="name">The document's name, which is the article's id unless a note tells it.</param>
    /// <param name="text">What the <c>.txt</c> holds.</param>
    /// <param name="annotations">What the <c>.ann</c> holds.</param>
    /// <exception cref="ExchangeException">A line cannot be read or means nothing in the schema; names the line.</exception>
    public GoldArticle Read(string file, string name, string text, string annotations)
    {
        BratLines lines = new(file, text, annotations);
        HashSet<int> triggers = [.. lines.Events.Values.Select(e => lines.Mark(e.Arguments[0].Target, e.Line))];
        List<int> marks = [.. lines.Marks.Where(mark => mark.Value.Type != BratNames.Article && !triggers.Contains(mark.Key)).Select(mark => mark.Key)];
        Dictionary<int, int> groups = Groups(lines, marks);
        ForeignArticle foreign = new(file, name, text)
        {
            Note = lines.Marks.Where(mark => mark.Value.Type == BratNames.Article).Select(mark => Note(lines, $"T{mark.Key}", mark.Value.Line)).FirstOrDefault(note => note.Text is not null),
            Entities = [.. marks.GroupBy(mark => groups[mark]).Select(group => Entity(lines, group))],
            Facts = [.. lines.Events.Values.Select(e => Fact(lines, e, groups)), .. lines.Relations.Where(r => schema.Find(r.Type) is not null).Select(r => Fact(lines, r, groups))],
        };
        return new GoldAssembler(schema).Assemble(foreign);
    }

    private static ForeignNote Note(BratLines lines, string id, int line) => lines.Notes.TryGetValue(id, out ForeignNote note) ? note : new ForeignNote(null, line, 1);

    /// <summary>For each mark the place of its entity, in the order of the first marks of entities.</summary>
    private static Dictionary<int, int> Groups(BratLines lines, List<int> marks)
    {
        Dictionary<int, int> leader = marks.ToDictionary(mark => mark);
        int Find(int mark) => leader[mark] == mark ? mark : leader[mark] = Find(leader[mark]);
        foreach (int[] equal in lines.Equivalences)
        {
            int[] known = [.. equal.Where(leader.ContainsKey)];
            foreach (int mark in known.Skip(1))
            {
                (int a, int b) = (Find(known[0]), Find(mark));
                leader[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        List<int> leaders = [.. marks.Where(mark => Find(mark) == mark)];
        return marks.ToDictionary(mark => mark, mark => leaders.IndexOf(Find(mark)));
    }

    private static ForeignEntity Entity(BratLines lines, IEnumerable<int> marks)
    {
        int[] all = [.. marks];
        int noted = Array.Find(all, mark => lines.Notes.ContainsKey($"T{mark}"));
        return new ForeignEntity(
            [.. all.Select(mark => lines.Marks[mark].Type)],
            [.. all.Where(mark => !lines.Attributes.ContainsKey(($"T{mark}", BratNames.Unnamed))).Select(mark => lines.Marks[mark].Span)],
            Note(lines, $"T{noted}", lines.Marks[all[0]].Line));
    }

    private ForeignFact Fact(BratLines lines, BratLink link, Dictionary<int, int> groups)
    {
        bool isEvent = link.Id[0] == 'E';
        List<(string Role, int Entity)> arguments = [];
        List<TextSpan> spans = [];
        foreach ((string role, string target) in link.Arguments.Skip(isEvent ? 1 : 0))
        {
            int mark = lines.Mark(target, link.Line);
            spans.Add(lines.Marks[mark].Span);
            arguments.Add((RoleOf(link, role, arguments.Count), groups.TryGetValue(mark, out int entity)
                ? entity
                : throw lines.Fault(link.Line, $"{link.Id} has {target} as {role}, which is no entity; draw the arrow to one")));
        }

        if (!isEvent && spans.Count < 2)
        {
            throw lines.Fault(link.Line, $"{link.Id} relates less than two marks; write Arg1:T1 Arg2:T2");
        }

        TextSpan? place = isEvent
            ? lines.Attributes.ContainsKey((link.Id, BratNames.Unplaced)) ? null : lines.Marks[lines.Mark(link.Arguments[0].Target, link.Line)].Span
            : new TextSpan(spans.Min(s => s.Start), spans.Max(s => s.End));
        BratLink? whole = lines.Relations.Find(r => r.Type == BratNames.BelongsTo && r.Arguments.Any(a => a.Target == link.Id));
        string? undertaking = whole?.Arguments.Where(a => a.Target != link.Id).Select(a => a.Target).FirstOrDefault();
        return new ForeignFact(link.Type, place, arguments, Note(lines, link.Id, link.Line))
        {
            Fields = new ForeignFields(
                StatusName.Parse(lines.Attributes.GetValueOrDefault((link.Id, BratNames.Status), "happened")) ?? Status.Happened,
                lines.Attributes.ContainsKey((link.Id, BratNames.Optional)),
                !lines.Attributes.ContainsKey((link.Id, BratNames.Unreviewed)),
                undertaking is null ? null : groups[lines.Mark(undertaking, whole!.Line)]),
        };
    }

    /// <summary>The role of an argument: brat numbers the second and later ones of a role; a relation names its two by place.</summary>
    private string RoleOf(BratLink link, string role, int place)
    {
        if (schema.Find(link.Type) is not { } type || type.Find(role) is not null)
        {
            return role;
        }

        return link.Id[0] == 'R'
            ? type.Roles.Where(r => r.EntityTypes.Count > 0).Select(r => r.Name).ElementAtOrDefault(place) ?? role
            : role.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
    }
}
