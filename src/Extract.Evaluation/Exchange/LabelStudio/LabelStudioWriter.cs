using System.Text.Json;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Texts;
using Extract.Knowledge;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Exchange.LabelStudio;

/// <summary>
/// Writes gold as Label Studio tasks (labelstud.io/guide/task_format): reviewed gold as annotations, drafts as predictions. What has no
/// place there stands in the notes of regions. Offsets count code points, as Label Studio counts those of text. Thread-safe.
/// </summary>
public static class LabelStudioWriter
{
    /// <summary>Writes the list of tasks, one for each article.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<MarkedArticle> articles, FactSchema schema)
    {
        json.WriteStartArray();
        foreach (MarkedArticle article in articles)
        {
            new Writing(json, article, new GoldNotes(schema)).Write();
        }

        json.WriteEndArray();
    }

    private sealed class Writing(Utf8JsonWriter json, MarkedArticle article, GoldNotes notes)
    {
        private readonly string _text = LineEnds.Plain(article.Text);
        private readonly CodePoints _points = new(article.Text);
        private readonly Dictionary<string, (MarkedEntity Entity, string Id)> _marks = new(StringComparer.Ordinal);

        public void Write()
        {
            bool isDraft = !article.Gold.IsReviewed || article.Gold.Facts.Any(fact => !fact.IsReviewed);
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteString("text", _text);
            json.WriteString("article", notes.OfArticle(article.Gold));
            json.WriteEndObject();
            json.WriteStartArray(isDraft ? "predictions" : "annotations");
            json.WriteStartObject();
            if (isDraft)
            {
                json.WriteString("model_version", "extract");
            }

            json.WriteStartArray("result");
            for (int i = 0; i < article.Entities.Count; i++)
            {
                Write(article.Entities[i], $"e{i + 1}");
            }

            for (int i = 0; i < article.Facts.Count; i++)
            {
                Write(article.Facts[i], $"f{i + 1}");
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        private static string MarkId(string entity, int mention) => $"{entity}-{mention + 1}";

        private void Write(MarkedEntity entity, string id)
        {
            _marks[entity.Entity.Id] = (entity, id);
            IReadOnlyList<TextSpan> marks = entity.Mentions.Count > 0 ? entity.Mentions : [article.Anchor];
            for (int i = 0; i < marks.Count; i++)
            {
                Region(MarkId(id, i), LabelStudioNames.Entity, entity.Entity.Type, marks[i], i == 0 ? notes.OfEntity(entity.Entity) : null, entity.Mentions.Count == 0 ? [LabelStudioNames.Unplaced] : []);
                if (i > 0)
                {
                    Relation(MarkId(id, i), MarkId(id, 0), LabelStudioNames.Same);
                }
            }
        }

        private void Write(MarkedFact marked, string id)
        {
            JudgedFact fact = marked.Fact;
            string[] flags =
            [
                .. fact.Status switch { Status.Planned => [LabelStudioNames.Planned], Status.Negated => [LabelStudioNames.Negated], _ => Array.Empty<string>() },
                .. fact.Optional ? [LabelStudioNames.Optional] : Array.Empty<string>(),
                .. fact.IsReviewed ? Array.Empty<string>() : [LabelStudioNames.Unreviewed],
                .. marked.Place is null ? [LabelStudioNames.Unplaced] : Array.Empty<string>(),
            ];
            Region(id, LabelStudioNames.Fact, fact.Type, marked.Place ?? article.Anchor, notes.OfFact(marked, article.Text, full: false), flags);
            foreach (Slot slot in fact.Slots)
            {
                if (slot.Filler is EntityFiller filler && _marks.TryGetValue(filler.Id, out (MarkedEntity Entity, string Id) mark))
                {
                    Relation(id, MarkId(mark.Id, mark.Entity.Nearest(marked.Place)), slot.Role);
                }
            }
        }

        private void Region(string id, string control, string label, TextSpan span, string? note, string[] flags)
        {
            StartResult(id, control, "labels", span);
            json.WriteStartArray("labels");
            json.WriteStringValue(label);
            json.WriteEndArray();
            json.WriteEndObject();
            if (note is not null)
            {
                json.WriteStartObject("meta");
                json.WriteStartArray("text");
                json.WriteStringValue(note);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
            if (flags.Length == 0)
            {
                return;
            }

            StartResult(id, LabelStudioNames.Flags, "choices", span);
            json.WriteStartArray("choices");
            foreach (string flag in flags)
            {
                json.WriteStringValue(flag);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        /// <summary>A result up to what its value says; the value and the result are to be closed.</summary>
        private void StartResult(string id, string control, string type, TextSpan span)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("from_name", control);
            json.WriteString("to_name", LabelStudioNames.Text);
            json.WriteString("type", type);
            json.WriteStartObject("value");
            json.WriteNumber("start", _points.OfUnit(span.Start));
            json.WriteNumber("end", _points.OfUnit(span.End));
            json.WriteString("text", _text[span.Start..span.End]);
        }

        private void Relation(string from, string to, string label)
        {
            json.WriteStartObject();
            json.WriteString("type", "relation");
            json.WriteString("from_id", from);
            json.WriteString("to_id", to);
            json.WriteString("direction", "right");
            json.WriteStartArray("labels");
            json.WriteStringValue(label);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
