namespace Extract.Knowledge.Assembly;

/// <summary>Which fillers say the same less exactly: a container for the place in it, a month for its day.</summary>
internal sealed class Nesting
{
    private readonly Dictionary<string, HashSet<string>> _containers = new(StringComparer.Ordinal);

    /// <summary>Notes that one location lies in another.</summary>
    public void AddContainer(string part, string whole)
    {
        if (!_containers.TryGetValue(part, out HashSet<string>? wholes))
        {
            _containers.Add(part, wholes = new HashSet<string>(StringComparer.Ordinal));
        }

        wholes.Add(whole);
    }

    /// <summary>Whether the first filler says all that the second does, and more.</summary>
    public bool IsWithin(Filler exact, Filler wide) => (exact, wide) switch
    {
        (EntityFiller part, EntityFiller whole) => part.Id != whole.Id && LiesIn(part.Id, whole.Id, []),
        (DateFiller day, DateFiller period) => day.Edtf != period.Edtf && IsDateWithin(day.Edtf, period.Edtf),
        (TextFiller a, TextFiller b) => a.Text != b.Text && IsTextWithin(a.Text, b.Text),
        (TimeFiller a, TimeFiller b) => a.Time.Length > b.Time.Length && a.Time.StartsWith(b.Time, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Drops every filler that another one says more exactly.</summary>
    public void Prune(List<Filler> fillers)
    {
        for (int i = fillers.Count - 1; i >= 0; i--)
        {
            Filler wide = fillers[i];
            if (fillers.Exists(exact => IsWithin(exact, wide)))
            {
                fillers.RemoveAt(i);
            }
        }
    }

    private static bool IsDateWithin(string day, string period)
    {
        if (period.Length < day.Length && day.StartsWith(period, StringComparison.Ordinal) && day[period.Length] is '-' or '/')
        {
            return true;
        }

        int slash = period.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && !day.Contains('/', StringComparison.Ordinal) && day.Length == slash
            && string.CompareOrdinal(day, period[..slash]) >= 0 && string.CompareOrdinal(day, period[(slash + 1)..]) <= 0;
    }

    /// <summary>"city governor" within "governor": one head noun, and all words of the shorter.</summary>
    private static bool IsTextWithin(string exact, string wide)
    {
        string[] more = exact.Split(' ');
        string[] less = wide.Split(' ');
        return more.Length > less.Length && less.All(more.Contains)
            && Coreference.Descriptions.HeadOf(exact) == Coreference.Descriptions.HeadOf(wide);
    }

    private bool LiesIn(string part, string whole, HashSet<string> visited)
    {
        if (!visited.Add(part) || !_containers.TryGetValue(part, out HashSet<string>? wholes))
        {
            return false;
        }

        return wholes.Contains(whole) || wholes.Any(w => LiesIn(w, whole, visited));
    }
}
