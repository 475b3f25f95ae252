using Extract.Knowledge.Assembly;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>One happening in the making: what several articles tell of it.</summary>
internal sealed class Happening(int number, FactType type, Status status)
{
    private readonly Dictionary<string, List<Filler>> _roles = new(StringComparer.Ordinal);
    private readonly List<Told> _told = [];
    private readonly HashSet<string> _articles = new(StringComparer.Ordinal);

    /// <summary>Its place in the order in which happenings were found.</summary>
    public int Number { get; } = number;

    public FactType Type { get; } = type;

    public Status Status { get; } = status;

    /// <summary>The undertakings to which articles say it belongs, each once; null for an article that does not say.</summary>
    public HashSet<string?> Undertakings { get; } = [];

    /// <summary>The one day that it tells; null when it tells none, a longer time, or several.</summary>
    public string? Day => OneDay.Of(Type, Get);

    public IReadOnlyList<Told> Told => _told;

    public IReadOnlyList<Filler> Get(string role) => _roles.TryGetValue(role, out List<Filler>? fillers) ? fillers : [];

    public bool IsToldBy(string article) => _articles.Contains(article);

    public void Add(Told told, FillerComparer comparer)
    {
        _told.Add(told);
        _articles.Add(told.Article);
        Undertakings.Add(told.Fact.Undertaking);
        foreach (RoleFillers role in told.Fact.Roles)
        {
            if (_roles.TryGetValue(role.Role, out List<Filler>? fillers))
            {
                comparer.Unite(fillers, role.Fillers);
            }
            else
            {
                _roles.Add(role.Role, [.. role.Fillers]);
            }
        }
    }

    /// <summary>Takes in all that another tells of the same.</summary>
    public void Add(Happening other, FillerComparer comparer) => other._told.ForEach(told => Add(told, comparer));

    /// <summary>The fact with the evidence of all; as sure as the surest of them.</summary>
    /// <param name="undertaking">Chooses the one to which it belongs.</param>
    public Fact ToFact(Func<IEnumerable<string?>, string?> undertaking)
    {
        string? whole = undertaking(_told.Select(t => t.Fact.Undertaking));
        List<RoleFillers> roles = [];
        foreach (Role role in Type.Roles)
        {
            if (_roles.TryGetValue(role.Name, out List<Filler>? fillers))
            {
                fillers.Sort((a, b) => string.CompareOrdinal(FactId.Text(a), FactId.Text(b)));
                roles.Add(new RoleFillers(role.Name, fillers));
            }
        }

        List<Evidence> evidence = [.. _told.SelectMany(t => t.Fact.Evidence).Distinct()];
        evidence.Sort(EvidenceOrder.Compare);
        return new Fact(
            FactId.Of(Type.Name, Status, whole, roles), Type.Name, Status, whole, _told.Max(t => t.Fact.Confidence), roles, evidence);
    }
}
