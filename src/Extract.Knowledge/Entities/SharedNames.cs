using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Entities;

/// <summary>Surnames that several people of an article bear, so that each bare mention has to be told by itself.</summary>
internal sealed class SharedNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Whether there are any.</summary>
    public bool Any => _names.Count > 0;

    public static SharedNames Find(Document document, KnowledgeProfile profile, IReadOnlyList<Mention> mentions)
    {
        Dictionary<string, NameForm> bearers = new(StringComparer.Ordinal);
        SharedNames shared = new();
        foreach (Mention mention in mentions)
        {
            if (mention.Form != MentionForm.Named || profile.NatureOf(mention.Type) != EntityNature.Personal)
            {
                continue;
            }

            NameForm form = new(Surface.Clean(document.TextOf(mention.Span), EntityNature.Personal, profile, out _), mention.Type, mention.Span.First);
            string[] words = PersonNames.WithoutSuffix(form.Words, profile);
            if (words.Length < 2)
            {
                continue;
            }

            if (!bearers.TryGetValue(words[^1], out NameForm? first))
            {
                bearers.Add(words[^1], form);
            }
            else if (first.Key != form.Key && !PersonNames.AgreeInFull(first, form, profile))
            {
                shared._names.Add(words[^1]);
            }
        }

        return shared;
    }

    /// <summary>Whether a name is a bare surname of several people.</summary>
    public bool Has(string name) => _names.Count > 0 && _names.Contains(NameFold.Fold(name));

    /// <summary>The noun right in front of a name, or what the tagger takes for an adjective ("Chief"), in lower case; null for none.</summary>
    public static string? TitleOf(Document document, Mention mention)
    {
        int before = mention.Span.First - 1;
        return before >= 0 && document.Tokens[before].Upos is Upos.Noun or Upos.Propn or Upos.Adj && document.SentenceOf(before) == document.SentenceOf(mention.Span.First)
            ? document.Tokens[before].Lower
            : null;
    }
}
