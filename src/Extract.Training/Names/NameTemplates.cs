using System.Globalization;
using Extract.Language;
using Extract.Language.Names;

namespace Extract.Training.Names;

/// <summary>Sentences made of templates and lexicons, so that the model meets names that no corpus holds. Deterministic; thread-safe.</summary>
public static class NameTemplates
{
    /// <summary>Fills every template some times over.</summary>
    public static List<NameExample> Make(int seed, int times = 22, float weight = 0.4f)
    {
        NameInventions inventions = new(seed);
        List<NameExample> examples = [];
        using Stream resource = typeof(NameTemplates).Assembly.GetManifestResourceStream("names.templates")
            ?? throw new InvalidOperationException("The templates are missing from the assembly.");
        using StreamReader reader = new(resource);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            for (int i = 0; i < times; i++)
            {
                NameExample example = Fill(line, inventions);
                examples.Add((inventions.Next(12), i) switch
                {
                    (0, _) => example with { Forms = [.. example.Forms.Select(static f => string.Intern(f.ToUpperInvariant()))], Weight = weight },
                    (1, _) => example with { Forms = [.. example.Forms.Select(Capitalize)], Weight = weight },
                    _ => example with { Weight = weight },
                });
            }
        }

        return examples;
    }

    private static NameExample Fill(string template, NameInventions inventions)
    {
        NameExampleBuilder builder = new();
        string[] parts = template.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            bool space = i + 1 < parts.Length && !IsClosing(parts[i + 1]) && parts[i] is not "(";
            if (parts[i].Length == 3 && parts[i][0] == '{')
            {
                (string words, NameKind? kind, bool isName) = inventions.Fill(parts[i][1]);
                string[] forms = words.Split(' ');
                for (int w = 0; w < forms.Length; w++)
                {
                    bool gap = w + 1 < forms.Length || space;
                    if (isName && (w > 0 || forms[w] is not "the"))
                    {
                        builder.AddName(forms[w], gap, kind, w == 0 || (w == 1 && forms[0] == "the"));
                    }
                    else
                    {
                        builder.AddOutside(i == 0 && w == 0 ? Capitalize(forms[w]) : forms[w], gap, othersMarked: true);
                    }
                }
            }
            else
            {
                builder.AddOutside(parts[i], space, othersMarked: true);
            }
        }

        return builder.Take("templates");
    }

    private static string Capitalize(string form) =>
        char.IsLower(form[0]) && form[0] != '\'' && form is not ("of" or "the" or "and" or "in" or "to" or "at" or "by" or "for" or "on" or "a")
            ? string.Intern(string.Concat(form[..1].ToUpper(CultureInfo.InvariantCulture), form.AsSpan(1)))
            : form;

    private static bool IsClosing(string part) => part is "," or "." or "'s" or ";" or ":" or ")" or "?" or "!" or "-born";
}
