using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Entities;

/// <summary>
/// Settles what one name is when an article's mentions of it were typed differently: what a rule found is a craft stays one;
/// else the majority decides, and a rule counts for more than the recognizer. A tie leaves them as they are.
/// </summary>
internal sealed class TypeVote
{
    private const string Recognizer = "name";

    private readonly Dictionary<string, string> _typeOf = new(StringComparer.Ordinal);
    private readonly Document _document;
    private readonly KnowledgeProfile _profile;

    public TypeVote(Document document, KnowledgeProfile profile, IReadOnlyList<Mention> mentions)
    {
        _document = document;
        _profile = profile;
        SortedDictionary<string, SortedDictionary<string, int>> votes = new(StringComparer.Ordinal);
        HashSet<string> locationHeads = new(StringComparer.Ordinal);
        string? location = null;
        foreach (Mention mention in mentions)
        {
            if (!IsOpen(mention))
            {
                continue;
            }

            string key = Key(mention);
            if (!votes.TryGetValue(key, out SortedDictionary<string, int>? counts))
            {
                votes.Add(key, counts = new SortedDictionary<string, int>(StringComparer.Ordinal));
            }

            bool byRule = mention.Rule != Recognizer;
            bool isCraft = profile.NatureOf(mention.Type) == EntityNature.Craft;
            counts[mention.Type] = counts.GetValueOrDefault(mention.Type) + (byRule && isCraft ? 100 : byRule ? 2 : 1);
            if (profile.NatureOf(mention.Type) == EntityNature.Location)
            {
                location = mention.Type;
                locationHeads.Add(key[(key.LastIndexOf(' ') + 1)..]);
            }
        }

        foreach ((string key, SortedDictionary<string, int> counts) in votes)
        {
            Decide(key, counts, location is not null && locationHeads.Contains(key) && profile.IsFacilityWord(key) ? location : null);
        }
    }

    public string TypeOf(Mention mention) =>
        IsOpen(mention) && _typeOf.TryGetValue(Key(mention), out string? type) ? type : mention.Type;

    /// <summary>Only plain names can be mistyped: no kinds, no adjectives, nothing that a rule gave another name.</summary>
    private bool IsOpen(Mention mention) =>
        mention.Form == MentionForm.Named && mention.Normal is null && mention.Label == mention.Type
        && _profile.NatureOf(mention.Type) is EntityNature.Personal or EntityNature.Body or EntityNature.Location or EntityNature.Craft;

    private string Key(Mention mention) =>
        NameFold.Fold(Surface.Clean(_document.TextOf(mention.Span), _profile.NatureOf(mention.Type), _profile, out _));

    /// <param name="location">The type of locations, when the name is but the common noun that ends a location's name ("Station").</param>
    private void Decide(string key, SortedDictionary<string, int> counts, string? location)
    {
        string? best = location;
        int most = 0;
        bool tie = false;
        foreach ((string type, int count) in location is null ? counts : [])
        {
            tie = count == most || (count < most && tie);
            best = count > most ? type : best;
            most = Math.Max(most, count);
        }

        if (best is not null && !tie)
        {
            _typeOf[key] = best;
        }
    }
}
