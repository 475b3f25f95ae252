using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Texts;
using Extract.Knowledge;
using Extract.Knowledge.Json;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Exchange.Xmi;

/// <summary>
/// Writes gold as UIMA CAS XMI (uima.apache.org, XMI CAS Serialization Reference), which INCEpTION opens when its project has the layers of
/// <see cref="TypeSystem"/>. Offsets count UTF-16 code units, as gold does. Thread-safe.
/// </summary>
public static class XmiWriter
{
    /// <exception cref="ExchangeException">The text has a character that XML cannot hold; names its line and column.</exception>
    public static string Write(MarkedArticle article, FactSchema schema)
    {
        RequireXml(article);
        return XmlText.Of(new Writing(article, new GoldNotes(schema)).Write());
    }

    private static void RequireXml(MarkedArticle article)
    {
        string text = article.Text;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            if (!isPair && !XmlConvert.IsXmlChar(text[i]))
            {
                int line = text.AsSpan(0, i).Count('\n') + 1;
                int column = i - text.LastIndexOf('\n', Math.Max(0, i - 1));
                throw new ExchangeException(article.Gold.Article, line, column, $"XML cannot hold the character U+{(int)text[i]:X4} of the text; take it out, or use another format");
            }

            i += isPair ? 1 : 0;
        }
    }

    private sealed class Writing(MarkedArticle article, GoldNotes notes)
    {
        private const int Sofa = 1;
        private readonly List<XElement> _structures = [];
        private readonly List<int> _members = [];
        private readonly Dictionary<string, (MarkedEntity Entity, int First)> _marks = new(StringComparer.Ordinal);
        private int _last = Sofa;

        public XElement Write()
        {
            AddMember(XmiNames.Tcas + "DocumentAnnotation", new TextSpan(0, article.Text.Length), new XAttribute("language", "x-unspecified"));
            AddMember(XmiNames.Custom + XmiNames.Article, null, new XAttribute("note", notes.OfArticle(article.Gold)));
            foreach (MarkedEntity entity in article.Entities)
            {
                Add(entity);
            }

            foreach (MarkedFact fact in article.Facts)
            {
                Add(fact);
            }

            return new XElement(
                XmiNames.Xmi + "XMI",
                new XAttribute(XNamespace.Xmlns + "xmi", XmiNames.Xmi),
                new XAttribute(XNamespace.Xmlns + "cas", XmiNames.Cas),
                new XAttribute(XNamespace.Xmlns + "tcas", XmiNames.Tcas),
                new XAttribute(XNamespace.Xmlns + "custom", XmiNames.Custom),
                new XAttribute(XmiNames.Xmi + "version", "2.0"),
                new XElement(XmiNames.Cas + "NULL", new XAttribute(XmiNames.Id, 0)),
                _structures,
                new XElement(
                    XmiNames.Cas + "Sofa",
                    new XAttribute(XmiNames.Id, Sofa),
                    new XAttribute("sofaNum", 1),
                    new XAttribute("sofaID", "_InitialView"),
                    new XAttribute("mimeType", "text"),
                    new XAttribute("sofaString", article.Text)),
                new XElement(XmiNames.Cas + "View", new XAttribute("sofa", Sofa), new XAttribute("members", string.Join(' ', _members))));
        }

        private void Add(MarkedEntity entity)
        {
            IReadOnlyList<TextSpan> marks = entity.Mentions.Count > 0 ? entity.Mentions : [article.Anchor];
            _marks[entity.Entity.Id] = (entity, _last + 1);
            for (int i = 0; i < marks.Count; i++)
            {
                AddMember(
                    XmiNames.Custom + XmiNames.Entity,
                    marks[i],
                    new XAttribute("value", entity.Entity.Type),
                    new XAttribute("id", entity.Entity.Id),
                    new XAttribute("unnamed", entity.Mentions.Count == 0),
                    i == 0 ? new XAttribute("note", notes.OfEntity(entity.Entity)) : null);
            }
        }

        private void Add(MarkedFact marked)
        {
            JudgedFact fact = marked.Fact;
            List<int> links = [];
            foreach (Slot slot in fact.Slots)
            {
                if (slot.Filler is EntityFiller filler && _marks.TryGetValue(filler.Id, out (MarkedEntity Entity, int First) mark))
                {
                    int target = mark.First + mark.Entity.Nearest(marked.Place);
                    links.Add(++_last);
                    _structures.Add(new XElement(
                        XmiNames.Custom + XmiNames.Link, new XAttribute(XmiNames.Id, _last), new XAttribute("role", slot.Role), new XAttribute("target", target)));
                }
            }

            AddMember(
                XmiNames.Custom + XmiNames.Fact,
                marked.Place ?? article.Anchor,
                new XAttribute("value", fact.Type),
                new XAttribute("status", StatusName.Of(fact.Status)),
                new XAttribute("optional", fact.Optional),
                new XAttribute("unreviewed", !fact.IsReviewed),
                new XAttribute("unplaced", marked.Place is null),
                new XAttribute("roles", string.Join(' ', links)),
                new XAttribute("note", notes.OfFact(marked, article.Text, full: false)));
        }

        private void AddMember(XName type, TextSpan? span, params XAttribute?[] features)
        {
            _members.Add(++_last);
            XAttribute?[] place = span is TextSpan s ? [new XAttribute("begin", s.Start), new XAttribute("end", s.End)] : [];
            _structures.Add(new XElement(type, new XAttribute(XmiNames.Id, _last), new XAttribute("sofa", Sofa), place, features));
        }
    }
}
