using System.Globalization;
using System.Text;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Texts;
using Extract.Knowledge;
using Extract.Knowledge.Json;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Exchange.Brat;

/// <summary>
/// Writes gold as brat standoff (brat.nlplab.org/standoff.html): names are text-bound marks, those of one entity equivalent; a fact is an
/// event with its evidence as trigger and its entities as arguments; status and flags are attributes; what brat has no place for stands in
/// the annotator's notes. Offsets count code points. Thread-safe.
/// </summary>
public static class BratWriter
{
    /// <summary>The text of the <c>.txt</c>: the article's, but with <c>\n</c> alone as line end, which brat counts as one; offsets stay.</summary>
    public static string Text(MarkedArticle article) => LineEnds.Plain(article.Text);

    /// <summary>The text of the <c>.ann</c>.</summary>
    public static string Annotations(MarkedArticle article, FactSchema schema) => new Writing(article, schema).Write();

    /// <summary>One document being written, with the numbers that its lines have got.</summary>
    private sealed class Writing(MarkedArticle article, FactSchema schema)
    {
        private readonly StringBuilder _lines = new();
        private readonly string _text = Text(article);
        private readonly CodePoints _points = new(article.Text);
        private readonly GoldNotes _notes = new(schema);
        private readonly Dictionary<string, (MarkedEntity Entity, int First)> _marks = new(StringComparer.Ordinal);
        private int _mark;
        private int _note;
        private int _attribute;
        private int _relation;

        public string Write()
        {
            Note(Mark(BratNames.Article, article.Anchor), _notes.OfArticle(article.Gold));
            foreach (MarkedEntity entity in article.Entities)
            {
                Write(entity);
            }

            for (int i = 0; i < article.Facts.Count; i++)
            {
                Write(article.Facts[i], $"E{i + 1}");
            }

            return _lines.ToString();
        }

        private void Write(MarkedEntity entity)
        {
            string first = Mark(entity.Entity.Type, entity.Mentions.Count > 0 ? entity.Mentions[0] : article.Anchor);
            _marks[entity.Entity.Id] = (entity, _mark);
            foreach (TextSpan mention in entity.Mentions.Skip(1))
            {
                Mark(entity.Entity.Type, mention);
            }

            int last = _mark;
            if (entity.Mentions.Count == 0)
            {
                Attribute(BratNames.Unnamed, first);
            }
            else if (entity.Mentions.Count > 1)
            {
                IEnumerable<string> all = Enumerable.Range(last - entity.Mentions.Count + 1, entity.Mentions.Count).Select(n => $"T{n}");
                Line($"*\t{BratNames.Equivalence} {string.Join(' ', all)}");
            }

            Note(first, _notes.OfEntity(entity.Entity));
        }

        private void Write(MarkedFact marked, string id)
        {
            JudgedFact fact = marked.Fact;
            StringBuilder roles = new();
            Dictionary<string, int> counts = new(StringComparer.Ordinal);
            string trigger = Mark(fact.Type, marked.Place ?? article.Anchor);
            foreach (Slot slot in fact.Slots)
            {
                if (slot.Filler is EntityFiller filler && _marks.TryGetValue(filler.Id, out (MarkedEntity Entity, int First) mark))
                {
                    int count = counts[slot.Role] = counts.GetValueOrDefault(slot.Role) + 1;
                    roles.Append(CultureInfo.InvariantCulture, $" {slot.Role}{(count > 1 ? count : "")}:T{mark.First + mark.Entity.Nearest(marked.Place)}");
                }
            }

            Line($"{id}\t{fact.Type}:{trigger}{roles}");
            if (fact.Status != Status.Happened)
            {
                Attribute(BratNames.Status, id, StatusName.Of(fact.Status));
            }

            foreach ((string flag, bool isSet) in (ReadOnlySpan<(string, bool)>)[
                (BratNames.Optional, fact.Optional), (BratNames.Unreviewed, !fact.IsReviewed), (BratNames.Unplaced, marked.Place is null)])
            {
                if (isSet)
                {
                    Attribute(flag, id);
                }
            }

            bool isDrawn = fact.Undertaking is not null && _marks.ContainsKey(fact.Undertaking);
            if (isDrawn)
            {
                Line($"R{++_relation}\t{BratNames.BelongsTo} Arg1:{id} Arg2:T{_marks[fact.Undertaking!].First}");
            }

            Note(id, _notes.OfFact(marked, article.Text, full: false, isDrawn));
        }

        /// <summary>A mark on a stretch, in pieces where line ends break it; gives its id.</summary>
        private string Mark(string type, TextSpan span)
        {
            List<string> offsets = [];
            List<string> words = [];
            int start = span.Start;
            while (start < span.End)
            {
                int lineEnd = _text.IndexOf('\n', start, span.End - start);
                int end = lineEnd < 0 ? span.End : lineEnd;
                string piece = _text[start..end];
                if (piece.AsSpan().Trim().Length > 0)
                {
                    int from = start + piece.Length - piece.TrimStart().Length;
                    string word = piece.Trim();
                    offsets.Add(string.Create(CultureInfo.InvariantCulture, $"{_points.OfUnit(from)} {_points.OfUnit(from + word.Length)}"));
                    words.Add(word);
                }

                start = end + 1;
            }

            string id = $"T{++_mark}";
            Line($"{id}\t{type} {string.Join(';', offsets)}\t{string.Join(' ', words)}");
            return id;
        }

        private void Attribute(string name, string target, string value = "") => Line($"A{++_attribute}\t{name} {target}{(value.Length > 0 ? " " : "")}{value}");

        private void Note(string target, string note) => Line($"#{++_note}\t{BratNames.Notes} {target}\t{note}");

        private void Line(string line) => _lines.Append(line).Append('\n');
    }
}
