using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Texts;
using Extract.Knowledge.Json;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Exchange.Xmi;

/// <summary>Reads UIMA CAS XMI with the layers of <see cref="TypeSystem"/> as gold; other layers pass unread. Thread-safe.</summary>
/// <param name="schema">What facts and roles there are.</param>
public sealed class XmiReader(FactSchema schema)
{
    /// <param name="file">The path, for faults.</param>
    /// <param name="name">The document's name, which is the article's id unless a note tells it.</param>
    /// <exception cref="ExchangeException">It is no such document, or means nothing in the schema; names the line.</exception>
    public GoldArticle Read(string file, string name, Stream xml)
    {
        XElement root = Load(file, xml);
        string text = root.Elements(XmiNames.Cas + "Sofa").Select(sofa => (string?)sofa.Attribute("sofaString")).FirstOrDefault(t => t is not null)
            ?? throw new ExchangeException(file, 0, 0, "no text in this document; export it as UIMA CAS XMI");
        Dictionary<string, XElement> byId = new(StringComparer.Ordinal);
        foreach (XElement element in root.Elements())
        {
            byId[(string?)element.Attribute(XmiNames.Id) ?? ""] = element;
        }

        // Marks without an id of ours are things of their own.
        List<IGrouping<string, XElement>> groups = [.. root.Elements(XmiNames.Custom + XmiNames.Entity)
            .GroupBy(mark => Value(mark, "id") is { Length: > 0 } id ? $"id {id}" : $"mark {Value(mark, XmiNames.Id)}", StringComparer.Ordinal)];
        Dictionary<XElement, int> places = groups.SelectMany((group, i) => group.Select(mark => (mark, i))).ToDictionary(pair => pair.mark, pair => pair.i);
        ForeignArticle foreign = new(file, name, text)
        {
            Note = root.Elements(XmiNames.Custom + XmiNames.Article).Select(Note).FirstOrDefault(note => note.Text is not null),
            Entities = [.. groups.Select(group => new ForeignEntity(
                [.. group.Select(mark => Value(mark, "value") ?? "")],
                [.. group.Where(mark => !IsSet(mark, "unnamed")).Select(mark => Span(file, text, mark))],
                group.Select(Note).OrderBy(note => note.Text is null).First()))],
            Facts = [.. root.Elements(XmiNames.Custom + XmiNames.Fact).Select(fact => new ForeignFact(
                Value(fact, "value") ?? "", IsSet(fact, "unplaced") ? null : Span(file, text, fact), Links(file, fact, byId, places), Note(fact))
            {
                Fields = new ForeignFields(StatusOf(file, fact), IsSet(fact, "optional"), !IsSet(fact, "unreviewed"), null),
            })],
        };
        return new GoldAssembler(schema).Assemble(foreign);
    }

    private static XElement Load(string file, Stream xml)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException error)
        {
            throw new ExchangeException(file, error.LineNumber, error.LinePosition, "not valid XML here; export the document again as UIMA CAS XMI", error);
        }
    }

    private static List<(string Role, int Entity)> Links(string file, XElement fact, Dictionary<string, XElement> byId, Dictionary<XElement, int> places)
    {
        List<(string Role, int Entity)> links = [];
        foreach (string id in Ids(Value(fact, "roles")))
        {
            // An array that may be shared is a structure of its own.
            IEnumerable<string> items = byId.TryGetValue(id, out XElement? array) && array.Name == XmiNames.Cas + "FSArray" ? Ids(Value(array, "elements")) : [id];
            foreach (string item in items)
            {
                XElement? link = byId.GetValueOrDefault(item);
                string role = (link is null ? null : Value(link, "role")) ?? "";
                XElement? target = byId.GetValueOrDefault((link is null ? null : Value(link, "target")) ?? "");
                links.Add(target is not null && places.TryGetValue(target, out int entity)
                    ? (role, entity)
                    : throw Fault(file, link ?? fact, $"the role \"{role}\" is filled by no {XmiNames.Entity}; link it to one or take it out"));
            }
        }

        return links;
    }

    private static string[] Ids(string? ids) => (ids ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static TextSpan Span(string file, string text, XElement mark) =>
        int.TryParse(Value(mark, "begin"), NumberStyles.None, CultureInfo.InvariantCulture, out int begin)
        && int.TryParse(Value(mark, "end"), NumberStyles.None, CultureInfo.InvariantCulture, out int end)
        && begin < end && end <= text.Length
            ? new TextSpan(begin, end)
            : throw Fault(file, mark, $"marks {Value(mark, "begin")} to {Value(mark, "end")}, which is no stretch of the {text.Length} characters of the text");

    private static Status StatusOf(string file, XElement fact) => Value(fact, "status") is not { Length: > 0 } status
        ? Status.Happened
        : StatusName.Parse(status) ?? throw Fault(file, fact, $"unknown status \"{status}\"; use happened, planned or negated");

    private static ForeignNote Note(XElement element) => new(Value(element, "note") is { Length: > 0 } note ? note : null, ((IXmlLineInfo)element).LineNumber, 1);

    private static bool IsSet(XElement element, string feature) => Value(element, feature) is "true" or "1";

    private static string? Value(XElement element, XName feature) => (string?)element.Attribute(feature);

    private static ExchangeException Fault(string file, XElement at, string message) => new(file, ((IXmlLineInfo)at).LineNumber, ((IXmlLineInfo)at).LinePosition, message);
}
