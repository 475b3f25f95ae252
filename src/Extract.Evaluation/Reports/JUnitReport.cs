using System.Globalization;
using System.Text;
using System.Xml;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Errors;
using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Reports;

/// <summary>
/// An assessment as JUnit XML (the schema of the Jenkins xUnit plugin), for build servers: a suite for each fact type, a case for each gold fact. A fact that
/// is missing or partly right fails, with the classes of its errors; an optional one that nobody found is skipped; what is spurious, which is no case,
/// stands in the suite's output.
/// </summary>
public static class JUnitReport
{
    private static readonly XmlWriterSettings _settings = new()
    {
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    public static void Write(Stream output, Assessment assessment)
    {
        Dictionary<JudgedFact, Difference> differences = new(ReferenceEqualityComparer.Instance);
        foreach (Difference difference in assessment.Strict.Differences)
        {
            differences[(difference.Gold ?? difference.System)!] = difference;
        }

        using (XmlWriter xml = XmlWriter.Create(output, _settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "extract diff");
            foreach (IGrouping<string, Outcome> type in assessment.Strict.Outcomes.GroupBy(o => o.Type).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                WriteSuite(xml, type.Key, [.. type], differences);
            }

            xml.WriteEndElement();
        }

        output.Write("\n"u8);
    }

    private static void WriteSuite(XmlWriter xml, string type, Outcome[] outcomes, Dictionary<JudgedFact, Difference> differences)
    {
        Outcome[] cases = [.. outcomes.Where(o => o.Gold is not null)];
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(type));
        WriteCount(xml, "tests", cases.Length);
        WriteCount(xml, "failures", cases.Count(o => differences.ContainsKey(o.Gold!)));
        WriteCount(xml, "errors", 0);
        WriteCount(xml, "skipped", cases.Count(IsSkipped));
        foreach (Outcome outcome in cases)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Clean(outcome.Article));
            xml.WriteAttributeString("name", Clean($"{type} {FactText.Slots(outcome.Gold!)}"));
            if (differences.TryGetValue(outcome.Gold!, out Difference? difference))
            {
                WriteFailure(xml, difference);
            }
            else if (IsSkipped(outcome))
            {
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", "optional");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        string spurious = string.Join('\n', outcomes.Where(o => o.Gold is null).Select(o => differences[o.System!]).Select(Line));
        if (spurious.Length > 0)
        {
            xml.WriteElementString("system-out", Clean(spurious));
        }

        xml.WriteEndElement();
    }

    private static void WriteFailure(XmlWriter xml, Difference difference)
    {
        (string headline, IReadOnlyList<string> details) = FactText.Of(difference);
        string[] classes = [.. difference.Errors.Select(e => ErrorName.Of(e.Class)).Distinct()];
        xml.WriteStartElement("failure");
        xml.WriteAttributeString("type", string.Join(' ', classes));
        xml.WriteAttributeString("message", Clean(string.Join("; ", difference.Errors.Select(FactText.Of))));
        xml.WriteString(Clean(string.Join('\n', details.Prepend(headline))));
        xml.WriteEndElement();
    }

    private static string Line(Difference difference)
    {
        (string headline, IReadOnlyList<string> details) = FactText.Of(difference);
        return $"{difference.Article}: spurious {headline} {string.Join(' ', details)}";
    }

    private static bool IsSkipped(Outcome outcome) => outcome is { IsOptional: true, System: null };

    private static void WriteCount(XmlWriter xml, string name, int count) => xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Without what XML 1.0 has no characters for.</summary>
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : Rune.ReplacementChar.ToString());
        }

        return clean.ToString();
    }
}
