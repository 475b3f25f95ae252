using Extract.Evaluation.Gold;
using Extract.Evaluation.Texts;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Exchange.LabelStudio;

/// <summary>Reads Label Studio's JSON export as gold: of each task the last annotation that nobody skipped, else the first prediction. Thread-safe.</summary>
/// <param name="schema">What facts and roles there are.</param>
public sealed class LabelStudioReader(FactSchema schema)
{
    /// <param name="file">The path, for faults.</param>
    /// <exception cref="ExchangeException">It is no such export, or means nothing in the schema.</exception>
    public IReadOnlyList<GoldArticle> Read(string file, string json) =>
        [.. JsonInput.Parse(file, 0, json).Items().Select((task, i) => new GoldAssembler(schema).Assemble(new Task(task, i).Read()))];

    /// <summary>One task being read.</summary>
    private sealed class Task(JsonInput task, int number)
    {
        private readonly string _text = task.Field("data").Field("text").Text();
        private readonly CodePoints _points = new(task.Field("data").Field("text").Text());
        private readonly Dictionary<string, List<string>> _flags = new(StringComparer.Ordinal);
        private readonly List<Region> _entities = [];
        private readonly List<Region> _facts = [];
        private readonly List<(string From, string To, string Label)> _relations = [];

        public ForeignArticle Read()
        {
            foreach (JsonInput result in Results())
            {
                Add(result);
            }

            Dictionary<string, int> marks = new(StringComparer.Ordinal);
            for (int i = 0; i < _entities.Count; i++)
            {
                marks[_entities[i].Id] = i;
            }

            Groups groups = new(_entities.Count);
            foreach ((string from, string to, _) in _relations.Where(r => r.Label == LabelStudioNames.Same && marks.ContainsKey(r.From) && marks.ContainsKey(r.To)))
            {
                groups.Join(marks[from], marks[to]);
            }

            int[] places = groups.Places();
            string? note = task.Field("data").Find("article")?.Text();
            return new ForeignArticle(task.File, $"task-{task.Find("id")?.Id() ?? (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}", _text)
            {
                Note = new ForeignNote(note),
                Entities = [.. _entities.Select((region, i) => (region, place: places[i])).GroupBy(mark => mark.place).Select(group => new ForeignEntity(
                    [.. group.Select(mark => mark.region.Label)],
                    [.. group.Where(mark => !IsSet(mark.region, LabelStudioNames.Unplaced)).Select(mark => mark.region.Span)],
                    group.Select(mark => mark.region.Note).OrderBy(n => n.Text is null).First()))],
                Facts = [.. _facts.Select(fact => Fact(fact, marks, places))],
            };
        }

        private IReadOnlyList<JsonInput> Results()
        {
            JsonInput? annotation = task.Items("annotations")
                .Where(a => a.Find("was_cancelled")?.Value.ValueKind != System.Text.Json.JsonValueKind.True).Select(a => (JsonInput?)a).LastOrDefault();
            return (annotation ?? task.Items("predictions").Select(p => (JsonInput?)p).FirstOrDefault())?.Items("result") ?? [];
        }

        private void Add(JsonInput result)
        {
            string type = result.Field("type").Text();
            if (type == "relation")
            {
                // An arrow without a label says nothing of roles.
                (string from, string to) = (result.Field("from_id").Id(), result.Field("to_id").Id());
                bool isTurned = result.Find("direction")?.Text() == "left";
                _relations.AddRange(result.Items("labels").Select(label => isTurned ? (to, from, label.Text()) : (from, to, label.Text())));
                return;
            }

            string id = result.Field("id").Id();
            JsonInput value = result.Field("value");
            if (type == "choices")
            {
                _flags[id] = [.. value.Items("choices").Select(choice => choice.Text())];
            }
            else if (type == "labels" && result.Field("from_name").Text() is LabelStudioNames.Entity or LabelStudioNames.Fact)
            {
                string? note = result.Find("meta")?.Items("text").Select(line => line.Text()).FirstOrDefault();
                Region region = new(id, value.Items("labels").Select(label => label.Text()).FirstOrDefault() ?? "", Span(id, value), new ForeignNote(note));
                (result.Field("from_name").Text() == LabelStudioNames.Entity ? _entities : _facts).Add(region);
            }
        }

        private ForeignFact Fact(Region fact, Dictionary<string, int> marks, int[] places)
        {
            List<(string Role, int Entity)> arguments = [];
            foreach ((_, string to, string role) in _relations.Where(r => r.From == fact.Id))
            {
                arguments.Add(marks.TryGetValue(to, out int mark)
                    ? (role, places[mark])
                    : throw task.Fault($"the region {fact.Id} ({fact.Label}) has an arrow \"{role}\" to what is no entity; draw it to one"));
            }

            Status status = IsSet(fact, LabelStudioNames.Negated) ? Status.Negated : IsSet(fact, LabelStudioNames.Planned) ? Status.Planned : Status.Happened;
            return new ForeignFact(fact.Label, IsSet(fact, LabelStudioNames.Unplaced) ? null : fact.Span, arguments, fact.Note)
            {
                Fields = new ForeignFields(status, IsSet(fact, LabelStudioNames.Optional), !IsSet(fact, LabelStudioNames.Unreviewed), null),
            };
        }

        private bool IsSet(Region region, string flag) => _flags.GetValueOrDefault(region.Id)?.Contains(flag) == true;

        /// <summary>Offsets in code points; in code units where only those give the words that the region says, as old versions count.</summary>
        private TextSpan Span(string id, JsonInput value)
        {
            (int start, int end) = (value.Field("start").Number(), value.Field("end").Number());
            string? words = value.Find("text")?.Text();
            TextSpan? units = start >= 0 && start < end && end <= _text.Length ? new TextSpan(start, end) : null;
            foreach (TextSpan? span in (ReadOnlySpan<TextSpan?>)[_points.ToUnits(start, end), units])
            {
                if (span is TextSpan s && (words is null || FoldedText.Fold(_text[s.Start..s.End]) == FoldedText.Fold(words)))
                {
                    return s;
                }
            }

            throw task.Fault($"the region {id} says \"{words}\", which is not what the text has from {start} to {end}; the text is another one, so export again");
        }
    }

    private sealed record Region(string Id, string Label, TextSpan Span, ForeignNote Note);
}
