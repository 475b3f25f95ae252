using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Assembly;

/// <summary>A fact in the making: one filler at most in each key role, except where two people stand in both roles of an exchange.</summary>
internal sealed class Draft(FactType type, Status status, string? undertaking)
{
    public FactType Type { get; } = type;

    public Status Status { get; set; } = status;

    public string? Undertaking { get; } = undertaking;

    /// <summary>True when every match tells it as having happened before what the text is about ("had carried").</summary>
    public bool IsFlashback { get; set; }

    public Dictionary<string, List<Filler>> Roles { get; } = new(StringComparer.Ordinal);

    public List<Evidence> Evidence { get; } = [];

    /// <summary>Each match that says it.</summary>
    public List<Ground> Grounds { get; } = [];

    /// <summary>The role whose filler another draft must not have for this one to count; null for one that counts anyway.</summary>
    public string? FallbackRole { get; set; }

    /// <summary>How sure the rules are of what fills each role; 1 where nothing is noted.</summary>
    public Dictionary<string, double> Strengths { get; } = new(StringComparer.Ordinal);

    public double StrengthOf(string role) => Strengths.GetValueOrDefault(role, 1);

    public IReadOnlyList<Filler> Get(string role) => Roles.TryGetValue(role, out List<Filler>? fillers) ? fillers : [];

    public void Add(string role, Filler filler)
    {
        if (!Roles.TryGetValue(role, out List<Filler>? fillers))
        {
            Roles.Add(role, fillers = []);
        }

        if (!fillers.Contains(filler))
        {
            fillers.Add(filler);
        }
    }

    /// <summary>Whether some key role is filled.</summary>
    public bool HasKey()
    {
        foreach (Role role in Type.Roles)
        {
            if (role.IsKey && Roles.ContainsKey(role.Name))
            {
                return true;
            }
        }

        return false;
    }
}
