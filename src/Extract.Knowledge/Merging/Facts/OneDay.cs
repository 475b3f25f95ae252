using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>The day of a fact as its roles tell it.</summary>
internal static class OneDay
{
    private const int LengthOfDay = 10;

    /// <summary>The one day in EDTF; null when none is told, or a longer time, or several.</summary>
    public static string? Of(FactType type, Func<string, IReadOnlyList<Filler>> fillers)
    {
        string? day = null;
        foreach (Role role in type.Roles)
        {
            foreach (Filler filler in role.Accepts(LiteralKind.Date) ? fillers(role.Name) : [])
            {
                if (day is not null || filler is not DateFiller { Edtf: { Length: LengthOfDay } edtf } || !char.IsAsciiDigit(edtf[0]))
                {
                    return null;
                }

                day = edtf;
            }
        }

        return day;
    }
}
