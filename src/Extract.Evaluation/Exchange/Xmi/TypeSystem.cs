using System.Xml.Linq;

namespace Extract.Evaluation.Exchange.Xmi;

/// <summary>
/// The <c>TypeSystem.xml</c> of our XMI documents: the layers that an INCEpTION project needs before it takes them (Settings, Layers, Import).
/// By the UIMA type system description (uima.apache.org, Type System Reference). Thread-safe.
/// </summary>
public static class TypeSystem
{
    private const string Text = "uima.cas.String";
    private const string Flag = "uima.cas.Boolean";
    private static readonly XNamespace _namespace = "http://uima.apache.org/resourceSpecifier";

    public static string Write() => XmlText.Of(new XElement(
        _namespace + "typeSystemDescription",
        new XElement(
            _namespace + "types",
            Type(XmiNames.Article, "The article as a whole", "uima.cas.AnnotationBase", Feature("note", "Its line in a gold file", Text)),
            Type(
                XmiNames.Entity,
                "Where the text names somebody or something",
                "uima.tcas.Annotation",
                Feature("value", "The type of entity", Text),
                Feature("id", "What is the same has the same id", Text),
                Feature("unnamed", "The mark only holds the entity, which the text does not name", Flag),
                Feature("note", "The entity's line in a gold file, at its first mark", Text)),
            Type(
                XmiNames.Fact,
                "Words that show a fact",
                "uima.tcas.Annotation",
                Feature("value", "The type of fact", Text),
                Feature("status", "happened, planned or negated", Text),
                Feature("optional", "A fair reader could leave it out", Flag),
                Feature("unreviewed", "Nobody has confirmed it", Flag),
                Feature("unplaced", "The words do not show it; the note has the evidence", Flag),
                Feature("roles", "What fills its roles", "uima.cas.FSArray", $"{XmiNames.Package}.{XmiNames.Link}"),
                Feature("note", "The fact's line in a gold file, with dates, numbers and texts", Text)),
            Type(
                XmiNames.Link,
                "What fills a role of a fact",
                "uima.cas.TOP",
                Feature("role", "The role", Text),
                Feature("target", "What fills it", $"{XmiNames.Package}.{XmiNames.Entity}")))));

    private static XElement Type(string name, string description, string super, params XElement[] features) => new(
        _namespace + "typeDescription",
        new XElement(_namespace + "name", $"{XmiNames.Package}.{name}"),
        new XElement(_namespace + "description", description),
        new XElement(_namespace + "supertypeName", super),
        new XElement(_namespace + "features", features));

    private static XElement Feature(string name, string description, string range, string? element = null) => new(
        _namespace + "featureDescription",
        new XElement(_namespace + "name", name),
        new XElement(_namespace + "description", description),
        new XElement(_namespace + "rangeTypeName", range),
        element is null ? null : new XElement(_namespace + "elementType", element),
        element is null ? null : new XElement(_namespace + "multipleReferencesAllowed", "false"));
}
