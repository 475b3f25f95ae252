using System.Collections.Frozen;
using System.Globalization;

namespace Extract.Language.Values.Reading;

/// <summary>The words of <c>values.tsv</c>, looked up in any case without allocation. Frozen and thread-safe.</summary>
internal static class ValueLexicon
{
    private static readonly FrozenDictionary<string, ValueWord> Words = Load();
    private static readonly FrozenDictionary<string, ValueWord>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word can mean; <see cref="ValueWord.None"/> when it means nothing to values.</summary>
    public static ValueWord Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out ValueWord? found) ? found : ValueWord.None;

    private static FrozenDictionary<string, ValueWord> Load()
    {
        Dictionary<string, ValueWord> words = new(StringComparer.OrdinalIgnoreCase);
        using Stream stream = typeof(ValueLexicon).Assembly.GetManifestResourceStream("Extract.Language.Values.values.tsv")
            ?? throw new InvalidOperationException("The resource values.tsv is missing from the assembly.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] columns = line.Split('\t');
            foreach (string word in columns[2].Split(' '))
            {
                words[word] = With(words.GetValueOrDefault(word, ValueWord.None), columns[0], columns[1]);
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static ValueWord With(ValueWord word, string kind, string value) => kind switch
    {
        "month" => word with { Month = Int(value) },
        "weekday" => word with { Weekday = (DayOfWeek)Int(value) },
        "season" => word with { Season = Enum.Parse<Season>(value) },
        "daypart" => word with { IsDayPart = true },
        "cardinal" => word with { Cardinal = Int(value) },
        "ordinal" => word with { Ordinal = Int(value) },
        "scale" => word with { Scale = double.Parse(value, CultureInfo.InvariantCulture) },
        "time" => WithUnit(word, value),
        "long" => word with { Long = value },
        "clock" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int minutes)
            ? word with { ZoneOffset = minutes }
            : word with { Zone = value },
        "unit" => word with { Measure = value },
        "money" => word with { Money = value },
        "key" => word with { Key = Enum.Parse<Key>(value) },
        _ => throw new InvalidOperationException($"values.tsv: unknown kind '{kind}'."),
    };

    private static ValueWord WithUnit(ValueWord word, string value)
    {
        int star = value.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? word with { Unit = Enum.Parse<CalendarUnit>(value) }
            : word with { Unit = Enum.Parse<CalendarUnit>(value.AsSpan(0, star)), UnitCount = Int(value[(star + 1)..]) };
    }

    private static int Int(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
