using System.Xml.Linq;

namespace Extract.Evaluation.Exchange.Xmi;

/// <summary>Names of types and features, as a UIMA type system and documents by it have them.</summary>
internal static class XmiNames
{
    public const string Package = "webanno.custom";

    public const string Article = "Article";

    public const string Entity = "Entity";

    public const string Fact = "Fact";

    /// <summary>The link from a fact to an entity, as INCEpTION names those of its link features.</summary>
    public const string Link = "FactRolesLink";

    public static readonly XNamespace Xmi = "http://www.omg.org/XMI";

    public static readonly XNamespace Cas = "http:///uima/cas.ecore";

    public static readonly XNamespace Tcas = "http:///uima/tcas.ecore";

    public static readonly XNamespace Custom = "http:///webanno/custom.ecore";

    public static readonly XName Id = Xmi + "id";
}
