using Extract.Knowledge.Profile;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Entities;

/// <summary>All forms and mentions of one entity in one article. Used by one thread while the article is read.</summary>
internal sealed class Cluster(string type, EntityNature nature)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public string Type { get; } = type;

    public EntityNature Nature { get; } = nature;

    public List<NameForm> Forms { get; } = [];

    public List<Mention> Mentions { get; } = [];

    /// <summary>Lower-case head nouns that describe it ("rapper", "barque").</summary>
    public HashSet<string> Descriptions { get; } = new(StringComparer.Ordinal);

    public Gender Gender { get; set; }

    public bool IsKind { get; set; }

    public string Name { get; set; } = "";

    public string Id { get; set; } = "";

    public List<string> Aliases { get; } = [];

    /// <summary>Adds another name unless it has it by its very letters.</summary>
    public void AddAlias(string alias)
    {
        if (alias.Length > 0 && alias != Name && _seen.Add(alias))
        {
            Aliases.Add(alias);
        }
    }

    public bool HasWord(string word)
    {
        foreach (NameForm form in Forms)
        {
            if (form.Words.Contains(word))
            {
                return true;
            }
        }

        return Descriptions.Contains(word);
    }
}
