using System.Text;
using Extract.Language;
using Extract.Language.Names;

namespace Extract.Training.Names;

/// <summary>Reads corpora with marked names. Thread-safe.</summary>
public static class NameCorpora
{
    /// <summary>WikiGold: word and IOB1 label, with one label for all names that are no person, place or organization.</summary>
    public static List<NameExample> ReadWikiGold(string path)
    {
        List<NameExample> examples = [];
        NameExampleBuilder builder = new();
        int document = 0;
        string before = "O";
        foreach (string line in File.ReadLines(path).Append(""))
        {
            string[] parts = line.Split(' ');
            if (parts.Length < 2 || parts[0] == "-DOCSTART-")
            {
                document += parts[0] == "-DOCSTART-" ? 1 : 0;
                if (builder.Count > 0)
                {
                    examples.Add(builder.Take("wikigold-" + document.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                }

                before = "O";
                continue;
            }

            string label = parts[1];
            bool space = !IsClosing(parts[0]);
            if (label == "O" || (label == "I-MISC" && IsDemonym(parts[0])))
            {
                builder.AddOutside(parts[0], space, othersMarked: true);
                label = "O";
            }
            else
            {
                NameKind? kind = label[2..] switch { "PER" => NameKind.Person, "LOC" => NameKind.Place, "ORG" => NameKind.Organization, _ => null };
                builder.AddName(parts[0], space, kind, label != before);
            }

            before = label;
        }

        return examples;
    }

    /// <summary>Universal NER: IOB2 in the third column, persons, places and organizations only.</summary>
    public static List<NameExample> ReadUniversal(string path)
    {
        List<NameExample> examples = [];
        NameExampleBuilder builder = new();
        string document = "";
        StringBuilder rest = new();
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith('#'))
            {
                document = line.StartsWith("# newdoc id = ", StringComparison.Ordinal) ? line[14..] : document;
                if (line.StartsWith("# text = ", StringComparison.Ordinal))
                {
                    rest.Clear().Append(line.AsSpan(9));
                }

                continue;
            }

            string[] parts = line.Split('\t');
            if (parts.Length < 3)
            {
                if (builder.Count > 0)
                {
                    examples.Add(builder.Take("ewt-" + document));
                }

                continue;
            }

            string text = rest.ToString();
            bool space = true;
            if (text.StartsWith(parts[1], StringComparison.Ordinal))
            {
                string after = text[parts[1].Length..];
                space = after.Length == 0 || after[0] == ' ';
                rest.Clear().Append(after.AsSpan().TrimStart());
            }

            string label = parts[2];
            NameKind? kind = label.Length < 3 ? null
                : label[2..] switch { "PER" => NameKind.Person, "LOC" => NameKind.Place, "ORG" => NameKind.Organization, _ => null };
            if (kind is null)
            {
                builder.AddOutside(parts[1], space, othersMarked: IsDemonym(parts[1]));
            }
            else
            {
                builder.AddName(parts[1], space, kind, label[0] == 'B');
            }
        }

        return examples;
    }

    internal static bool IsDemonym(string form) => (NameLexicon.Default[form.ToLowerInvariant()] & NameHint.Demonym) != 0;

    private static bool IsClosing(string form) => form is "-" or "(" or "`";
}
