using System.Xml.Linq;
using Extract.Evaluation.Exchange.Xmi;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Exchange.LabelStudio;

/// <summary>The labelling interface that a Label Studio project needs before it takes our tasks (labelstud.io/tags). Thread-safe.</summary>
public static class LabelingInterface
{
    public static string Write(FactSchema schema)
    {
        IEnumerable<string> roles = schema.FactTypes.SelectMany(type => type.Roles).Where(role => role.EntityTypes.Count > 0).Select(role => role.Name).Distinct();
        string[] flags = [LabelStudioNames.Planned, LabelStudioNames.Negated, LabelStudioNames.Optional, LabelStudioNames.Unreviewed, LabelStudioNames.Unplaced];
        return XmlText.Of(new XElement(
            "View",
            new XElement("Relations", roles.Prepend(LabelStudioNames.Same).Select(role => Tag("Relation", role))),
            Control("Labels", LabelStudioNames.Entity, schema.EntityTypes.Select(type => Tag("Label", type))),
            Control("Labels", LabelStudioNames.Fact, schema.FactTypes.Select(type => Tag("Label", type.Name))),
            new XElement("Text", new XAttribute("name", LabelStudioNames.Text), new XAttribute("value", "$text")),
            Control("Choices", LabelStudioNames.Flags, flags.Select(flag => Tag("Choice", flag)), new XAttribute("perRegion", "true"), new XAttribute("choice", "multiple"))));
    }

    private static XElement Control(string tag, string name, IEnumerable<XElement> values, params XAttribute[] more) =>
        new(tag, new XAttribute("name", name), new XAttribute("toName", LabelStudioNames.Text), more, values);

    private static XElement Tag(string tag, string value) => new(tag, new XAttribute("value", value));
}
