using Extract.Knowledge.Coreference;
using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Assembly;

/// <summary>Dates a fact by the year in the name of the one happening at which it took place, when nothing else dates it.</summary>
internal sealed class YearInName(Dating? dating, ReferenceResolver references)
{
    public void Date(Draft draft)
    {
        if (dating is null || draft.Type.Name != dating.Fact || draft.Get(dating.Date).Count > 0 || draft.Get(dating.By) is not [EntityFiller by])
        {
            return;
        }

        foreach (Cluster cluster in references.Clusters)
        {
            if (cluster.Id == by.Id && YearOf(cluster.Name) is { } year)
            {
                draft.Add(dating.Date, new DateFiller(year));
            }
        }
    }

    private static string? YearOf(string name)
    {
        foreach (Range range in name.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = name.AsSpan(range);
            if (word.Length == 4 && (word.StartsWith("19") || word.StartsWith("20") || word.StartsWith("18")) && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3]))
            {
                return word.ToString();
            }
        }

        return null;
    }
}
