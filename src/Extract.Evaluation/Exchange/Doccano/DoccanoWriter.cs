using System.Text.Json;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Texts;
using Extract.Knowledge;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Exchange.Doccano;

/// <summary>
/// Writes gold as a line of doccano's JSON for sequence labelling with relations: names and evidence are spans labelled by type, roles are
/// relations between them. What doccano has no place for stands in further fields, which it keeps as metadata and gives back. Offsets count code points. Thread-safe.
/// </summary>
public static class DoccanoWriter
{
    /// <summary>The relation between spans of one entity.</summary>
    internal const string Same = "same";

    internal const string Article = "gold_article";

    internal const string Entities = "gold_entities";

    internal const string Facts = "gold_facts";

    /// <summary>Writes the object of one article.</summary>
    public static void Write(Utf8JsonWriter json, MarkedArticle article, FactSchema schema) => new Writing(json, article, new GoldNotes(schema)).Write();

    private sealed class Writing(Utf8JsonWriter json, MarkedArticle article, GoldNotes notes)
    {
        private readonly CodePoints _points = new(article.Text);

        /// <summary>For each entity the id of its first span.</summary>
        private readonly Dictionary<string, (MarkedEntity Entity, int Place, int First)> _marks = new(StringComparer.Ordinal);
        private readonly List<(int From, int To, string Type)> _relations = [];
        private int _spans;

        public void Write()
        {
            json.WriteStartObject();
            json.WriteString("text", LineEnds.Plain(article.Text));
            json.WriteStartArray("entities");
            foreach (MarkedEntity entity in article.Entities)
            {
                Write(entity);
            }

            foreach (MarkedFact fact in article.Facts)
            {
                int id = Span(fact.Fact.Type, fact.Place ?? article.Anchor);
                foreach ((string role, (MarkedEntity entity, _, int first)) in Arguments(fact))
                {
                    _relations.Add((id, first + entity.Nearest(fact.Place), role));
                }
            }

            json.WriteEndArray();
            json.WriteStartArray("relations");
            for (int i = 0; i < _relations.Count; i++)
            {
                json.WriteStartObject();
                json.WriteNumber("id", i + 1);
                json.WriteNumber("from_id", _relations[i].From);
                json.WriteNumber("to_id", _relations[i].To);
                json.WriteString("type", _relations[i].Type);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteNotes();
            json.WriteEndObject();
        }

        private void Write(MarkedEntity entity)
        {
            _marks[entity.Entity.Id] = (entity, _marks.Count, _spans + 1);
            int first = Span(entity.Entity.Type, entity.Mentions.Count > 0 ? entity.Mentions[0] : article.Anchor);
            foreach (TextSpan mention in entity.Mentions.Skip(1))
            {
                _relations.Add((Span(entity.Entity.Type, mention), first, Same));
            }
        }

        private IEnumerable<(string Role, (MarkedEntity Entity, int Place, int First) Mark)> Arguments(MarkedFact fact) => fact.Fact.Slots
            .Where(slot => slot.Filler is EntityFiller filler && _marks.ContainsKey(filler.Id))
            .Select(slot => (slot.Role, _marks[((EntityFiller)slot.Filler!).Id]));

        private int Span(string label, TextSpan span)
        {
            json.WriteStartObject();
            json.WriteNumber("id", ++_spans);
            json.WriteString("label", label);
            json.WriteNumber("start_offset", _points.OfUnit(span.Start));
            json.WriteNumber("end_offset", _points.OfUnit(span.End));
            json.WriteEndObject();
            return _spans;
        }

        /// <summary>The notes, and by what the spans that they belong to are known again when doccano has given them other ids.</summary>
        private void WriteNotes()
        {
            json.WriteString(Article, notes.OfArticle(article.Gold));
            json.WriteStartArray(Entities);
            foreach (MarkedEntity entity in article.Entities)
            {
                json.WriteStartObject();
                json.WriteString("note", notes.OfEntity(entity.Entity));
                json.WriteBoolean("placed", entity.Mentions.Count > 0);
                json.WriteStartArray("spans");
                foreach (TextSpan span in entity.Mentions.Count > 0 ? entity.Mentions : [article.Anchor])
                {
                    Offsets(span);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray(Facts);
            foreach (MarkedFact fact in article.Facts)
            {
                json.WriteStartObject();
                json.WriteString("note", notes.OfFact(fact, article.Text, full: true));
                json.WriteString("label", fact.Fact.Type);
                json.WriteBoolean("placed", fact.Place is not null);
                json.WritePropertyName("span");
                Offsets(fact.Place ?? article.Anchor);
                json.WriteStartArray("roles");
                foreach ((string role, (_, int place, _)) in Arguments(fact))
                {
                    json.WriteStartArray();
                    json.WriteStringValue(role);
                    json.WriteNumberValue(place);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void Offsets(TextSpan span)
        {
            json.WriteStartArray();
            json.WriteNumberValue(_points.OfUnit(span.Start));
            json.WriteNumberValue(_points.OfUnit(span.End));
            json.WriteEndArray();
        }
    }
}
