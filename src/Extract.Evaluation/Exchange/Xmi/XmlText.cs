using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Extract.Evaluation.Exchange.Xmi;

/// <summary>XML as UTF-8 text: indented, <c>\n</c> line ends, line breaks in values kept as references. Thread-safe.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings _settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static string Of(XElement root)
    {
        using MemoryStream bytes = new();
        using (XmlWriter writer = XmlWriter.Create(bytes, _settings))
        {
            new XDocument(root).Save(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
