using System.Globalization;
using Extract.Language;
using Extract.Language.Names;

namespace Extract.Training.Names;

/// <summary>Invents names of all kinds out of lexicons. Deterministic for a seed; not thread-safe.</summary>
internal sealed class NameInventions(int seed)
{
    private readonly string[] _titles = List("titles");
    private readonly string[] _particles = List("particles");
    private readonly string[] _adjectives = List("adjectives");
    private readonly string[] _facilities = List("facilities");
    private readonly string[] _naturalForms = List("natural");
    private readonly string[] _organizations = List("organizations");
    private readonly string[] _clubs = List("clubs");
    private readonly string[] _events = List("events");
    private readonly string[] _craft = List("craft");
    private readonly string[] _kinds = List("kinds");
    private readonly string[] _abbreviations = List("abbreviations");
    private readonly string[] _months = List("months");

    private readonly Random _random = new(seed);
    private readonly string[] _given = [.. NameLexicon.Lines("given-names").Where(static n => n.Length > 1)];
    private readonly string[] _surnames = [.. NameLexicon.Lines("surnames").Where(static n => n.Length > 1)];
    private readonly string[] _demonyms = [.. NameLexicon.Lines("demonyms")];
    private readonly string[] _roles = [.. NameLexicon.Lines("occupations")];
    private readonly string[] _towns = [.. Gazetteer.Default.Places.Where(static p => p.Kind == "city" || (p.Kind == "region" && p.Country is "GB" or "US" or "AU" or "CA" or "RU" or "JP" or "FR" or "BR")).Select(static p => p.Name)];
    private readonly string[] _cities = [.. Gazetteer.Default.Places.Where(static p => p.Kind == "city" && p.Population > 400_000).Select(static p => p.Name)];
    private readonly string[] _countries = [.. Gazetteer.Default.Places.Where(static p => p.Kind == "country").Select(static p => p.Name)];
    private readonly string[] _natural = [.. Gazetteer.Default.Places.Where(static p => p.Kind is not ("city" or "country" or "region" or "airport")).Select(static p => p.Name)];

    public int Next(int below) => _random.Next(below);

    /// <summary>The words for a slot, the kind of name (null for a kind that goes unnamed), and whether they are a name at all.</summary>
    public (string Words, NameKind? Kind, bool IsName) Fill(char slot) => slot switch
    {
        'P' => (Person(), NameKind.Person, true),
        'S' => (Surname(), NameKind.Person, true),
        'G' => (Given(), NameKind.Person, true),
        'L' => (Town(), NameKind.Place, true),
        'C' => (Pick(_countries), NameKind.Place, true),
        'N' => (Next(2) == 0 ? Pick(_natural) : Natural(), NameKind.Place, true),
        'F' => (Facility(), NameKind.Place, true),
        'O' => (Form(_organizations), NameKind.Organization, true),
        'U' => (Form(_clubs), NameKind.Organization, true),
        'Q' => (Pick(_abbreviations), NameKind.Organization, true),
        'E' => (Event(), NameKind.Event, true),
        'V' => (Form(_craft), NameKind.Vehicle, true),
        'T' => (Pick(_titles), null, false),
        'J' => (Next(4) == 0 ? "former " + Pick(_roles) : Pick(_roles), null, false),
        'K' => (Pick(_kinds), null, false),
        'D' => (Capital(Pick(_demonyms)), null, false),
        'A' => (Number(9, 99), null, false),
        'Y' => (Number(1896, 2036), null, false),
        'M' => (Pick(_months) + " " + Number(1, 31), null, false),
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "No such slot."),
    };

    private static string[] List(string name)
    {
        using Stream resource = typeof(NameInventions).Assembly.GetManifestResourceStream("names.inventions")
            ?? throw new InvalidOperationException("The lists to invent names of are missing from the assembly.");
        using StreamReader reader = new(resource);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(name + "\t", StringComparison.Ordinal))
            {
                return line[(name.Length + 1)..].Split('|');
            }
        }

        throw new ArgumentException($"There is no list {name}.", nameof(name));
    }

    private static string Capital(string words)
    {
        char[] letters = words.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            bool starts = i == 0 || letters[i - 1] is ' ' or '-' || (i == 2 && letters[1] == '\'') || (i == 2 && words.StartsWith("mc", StringComparison.Ordinal));
            letters[i] = starts ? char.ToUpperInvariant(letters[i]) : letters[i];
        }

        return new string(letters);
    }

    private static string Number(Random random, int from, int to) => random.Next(from, to).ToString(CultureInfo.InvariantCulture);

    private string Number(int from, int to) => Number(_random, from, to);

    private string Pick(string[] list) => list[_random.Next(list.Length)];

    private string Given() => Next(8) == 0 ? Capital(Blend(_given)) : Capital(Pick(_given));

    private string Surname() => Next(5) < 2 ? Capital(Blend(_surnames)) : Capital(Pick(_surnames));

    private string Person()
    {
        string given = Next(14) == 0 ? (char)('A' + Next(26)) + "." : Given();
        given = Next(12) == 0 ? given + " " + (Next(2) == 0 ? (char)('A' + Next(26)) + "." : Given()) : given;
        string surname = Next(14) == 0 ? Surname() + "-" + Surname() : Next(14) == 0 ? Pick(_particles) + " " + Surname() : Surname();
        return Next(40) == 0 ? surname + " " + given : given + " " + surname;
    }

    /// <summary>The start of one word with the end of another: a name that no list holds.</summary>
    private string Blend(string[] list)
    {
        string a = Pick(list);
        string b = Pick(list);
        string blend = a[..Math.Max(1, a.Length / 2)].TrimEnd('-', '\'', ' ') + b[(b.Length / 2)..].TrimStart('-', '\'', ' ');
        return blend.Length > 2 ? blend : a;
    }

    private string Town() => Next(6) == 0 ? Capital(Blend(_towns).ToLowerInvariant()) : Pick(Next(2) == 0 ? _cities : _towns);

    private string Natural() => Pick(_naturalForms).Replace("#", Next(2) == 0 ? Surname() : Town(), StringComparison.Ordinal);

    private string Facility() => Next(6) switch
    {
        0 => Town() + " " + Pick(_facilities),
        1 => Surname() + " " + Pick(_facilities),
        2 => Given() + " " + Surname() + " " + Pick(_facilities),
        3 => "St " + Given() + "'s " + Pick(_facilities),
        _ => Pick(_adjectives) + " " + Pick(_facilities),
    };

    private string Event() => Form(_events);

    private string Form(string[] forms)
    {
        string form = Pick(forms);
        string name = Next(5) switch
        {
            0 => Surname(),
            1 => Pick(_countries),
            2 => Capital(Pick(_demonyms)),
            3 => Pick(_cities),
            _ => Town(),
        };
        string number = ReferenceEquals(forms, _events) ? Number(1948, 2034) : Number(1, 99) + (Next(3) == 0 ? "M" : "");
        return form.Replace("#", name, StringComparison.Ordinal).Replace("%", number, StringComparison.Ordinal);
    }
}
