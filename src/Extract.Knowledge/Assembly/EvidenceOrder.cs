namespace Extract.Knowledge.Assembly;

/// <summary>Evidence in order of article, place and rule.</summary>
internal static class EvidenceOrder
{
    public static int Compare(Evidence a, Evidence b)
    {
        int order = string.CompareOrdinal(a.Article, b.Article);
        order = order != 0 ? order : a.Start.CompareTo(b.Start);
        order = order != 0 ? order : a.End.CompareTo(b.End);
        order = order != 0 ? order : string.CompareOrdinal(a.Rule, b.Rule);
        return order != 0 ? order : a.Status.CompareTo(b.Status);
    }
}
