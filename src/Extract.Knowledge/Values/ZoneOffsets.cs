using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace Extract.Knowledge.Values;

/// <summary>
/// Offsets of zones that texts name by a place ("Moscow time"), from the IANA time zone database as Noda Time ships it. Frozen and
/// thread-safe.
/// </summary>
internal static class ZoneOffsets
{
    // What people call zones whose id is named after another place.
    private static readonly (string Name, string Id)[] Aliases =
    [
        ("beijing", "Asia/Shanghai"), ("delhi", "Asia/Kolkata"), ("new delhi", "Asia/Kolkata"), ("rio", "America/Sao_Paulo"),
        ("washington", "America/New_York"), ("eastern", "America/New_York"), ("central", "America/Chicago"),
        ("mountain", "America/Denver"), ("pacific", "America/Los_Angeles"), ("central european", "Europe/Paris"),
        ("eastern european", "Europe/Athens"), ("greenwich mean", "Etc/GMT"), ("greenwich", "Etc/GMT"),
        ("british", "Europe/London"), ("british summer", "Europe/London"), ("uk", "Europe/London"), ("london", "Europe/London"),
    ];

    private static readonly FrozenDictionary<string, string> Ids = Load();

    /// <summary>Minutes from UTC in a zone at a local time; null when the zone is unknown.</summary>
    /// <param name="zone">A TZDB id, or the name of a city or of a country with a single zone.</param>
    public static int? MinutesAt(string zone, LocalDateTime time)
    {
        DateTimeZone? found = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)
            ?? (Ids.TryGetValue(zone, out string? id) ? DateTimeZoneProviders.Tzdb[id] : null);
        return found?.AtLeniently(time).Offset.Seconds / 60;
    }

    private static FrozenDictionary<string, string> Load()
    {
        Dictionary<string, string> ids = new(StringComparer.OrdinalIgnoreCase);
        TzdbDateTimeZoneSource source = TzdbDateTimeZoneSource.Default;
        foreach (string id in source.GetIds().Order(StringComparer.Ordinal))
        {
            int slash = id.LastIndexOf('/');
            if (slash > 0 && !id.StartsWith("Etc/", StringComparison.Ordinal))
            {
                ids.TryAdd(id[(slash + 1)..].Replace('_', ' '), id);
            }
        }

        if (source.ZoneLocations is { } locations)
        {
            foreach (IGrouping<string, TzdbZoneLocation> country in locations.GroupBy(l => l.CountryName, StringComparer.Ordinal))
            {
                if (country.Count() == 1)
                {
                    ids.TryAdd(country.Key, country.First().ZoneId);
                }
            }
        }

        foreach ((string name, string id) in Aliases)
        {
            ids[name] = id;
        }

        return ids.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
