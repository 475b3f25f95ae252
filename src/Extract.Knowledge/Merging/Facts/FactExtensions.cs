namespace Extract.Knowledge.Merging.Facts;

/// <summary>What facts tell, and who tells them.</summary>
internal static class FactExtensions
{
    /// <summary>What fills a role; empty when nothing does.</summary>
    public static IReadOnlyList<Filler> Get(this Fact fact, string role)
    {
        foreach (RoleFillers own in fact.Roles)
        {
            if (own.Role == role)
            {
                return own.Fillers;
            }
        }

        return [];
    }

    /// <summary>Whether one article tells both.</summary>
    public static bool SharesArticle(this Fact fact, Fact other)
    {
        foreach (Evidence one in fact.Evidence)
        {
            foreach (Evidence two in other.Evidence)
            {
                if (one.Article == two.Article)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
