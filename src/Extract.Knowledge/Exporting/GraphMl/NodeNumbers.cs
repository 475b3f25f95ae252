using System.Globalization;

namespace Extract.Knowledge.Exporting.GraphMl;

/// <summary>Short node ids for entities, as an id of ours is no XML name token: e0, e1, in the order in which they are asked for.</summary>
internal sealed class NodeNumbers
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public bool Has(string entity) => _ids.ContainsKey(entity);

    public string Of(string entity)
    {
        if (!_ids.TryGetValue(entity, out string? id))
        {
            _ids.Add(entity, id = "e" + _ids.Count.ToString(CultureInfo.InvariantCulture));
        }

        return id;
    }
}
