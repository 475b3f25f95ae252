namespace Extract.Knowledge.Assembly;

/// <summary>Evidence in order of article, place, rule and who says it.</summary>
internal static class EvidenceOrder
{
    public static int Compare(Evidence a, Evidence b)
    {
        int order = string.CompareOrdinal(a.Article, b.Article);
        order = order != 0 ? order : a.Start.CompareTo(b.Start);
        order = order != 0 ? order : a.End.CompareTo(b.End);
        order = order != 0 ? order : string.CompareOrdinal(a.Rule, b.Rule);
        order = order != 0 ? order : a.Status.CompareTo(b.Status);
        return order != 0 ? order : string.CompareOrdinal(Text(a.SaidBy), Text(b.SaidBy));
    }

    private static string Text(Filler? filler) => filler is null ? "" : FactId.Text(filler);
}
