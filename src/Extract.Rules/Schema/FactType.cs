namespace Extract.Rules.Schema;

/// <summary>A type of fact and its roles, in the schema's order.</summary>
public sealed record FactType(string Name, IReadOnlyList<Role> Roles)
{
    public Role? Find(string role)
    {
        foreach (Role candidate in Roles)
        {
            if (candidate.Name == role)
            {
                return candidate;
            }
        }

        return null;
    }
}
