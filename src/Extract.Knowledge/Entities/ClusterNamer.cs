using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Entities;

/// <summary>
/// Gives an entity its name (the most complete form, then the most frequent, then the first), its other names and its id.
/// </summary>
/// <param name="locations">The folded names of the article's locations.</param>
internal sealed class ClusterNamer(Document document, KnowledgeProfile profile, IReadOnlySet<string> locations)
{
    public void Name(Cluster cluster)
    {
        NameForm best = cluster.Forms[0];
        foreach (NameForm form in cluster.Forms)
        {
            if (form.Words.Length > best.Words.Length || (form.Words.Length == best.Words.Length && form.Count > best.Count))
            {
                best = form;
            }
        }

        bool keepsEdges = cluster.IsKind || cluster.Nature is EntityNature.Location or EntityNature.Happening or EntityNature.Undertaking;
        cluster.Name = WithoutOwner(keepsEdges ? best.Text : CoreOf(best.Text, cluster), cluster);
        AddAliases(cluster);
        if (cluster.Nature == EntityNature.Personal)
        {
            cluster.Gender = GenderOf(cluster);
        }

        cluster.Id = $"{cluster.Type}/{NameFold.Slug(cluster.Name)}";
    }

    /// <summary>Numbers the ids of entities whose names fold to one slug.</summary>
    public static void MakeIdsUnique(IReadOnlyList<Cluster> clusters)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (Cluster cluster in clusters)
        {
            string id = cluster.Id;
            for (int n = 2; !taken.Add(cluster.Id); n++)
            {
                cluster.Id = $"{id}-{n}";
            }
        }
    }

    private string CoreOf(string name, Cluster cluster)
    {
        if (cluster.Nature is EntityNature.Happening or EntityNature.Undertaking)
        {
            return name;
        }

        string core = Surface.Core(name, dropLeading: cluster.Nature != EntityNature.Location);

        // What is left of a craft's or body's name may be a mere modifier ("Earth spacecraft", "London Bridge bus").
        return cluster.Nature != EntityNature.Location && locations.Contains(NameFold.Fold(core)) ? name
            : core.Contains(' ') || name.EndsWith(core, StringComparison.Ordinal) || cluster.Nature == EntityNature.Location ? core : name;
    }

    /// <summary>A location without the location that it belongs to ("Moscow's Red Square").</summary>
    private string WithoutOwner(string name, Cluster cluster)
    {
        foreach (string mark in (ReadOnlySpan<string>)["'s ", "\u2019s "])
        {
            int at = cluster.Nature == EntityNature.Location ? name.IndexOf(mark, StringComparison.Ordinal) : -1;
            if (at > 0 && locations.Contains(NameFold.Fold(name[..at])))
            {
                return name[(at + mark.Length)..];
            }
        }

        return name;
    }

    private void AddAliases(Cluster cluster)
    {
        foreach (Mention mention in cluster.Mentions)
        {
            string written = Surface.Clean(document.TextOf(mention.Span), cluster.Nature, profile, out _);
            if (mention.Normal is not null)
            {
                cluster.AddAlias(mention.Normal);
            }

            cluster.AddAlias(written);
        }

        foreach (string name in (string[])[cluster.Name, .. cluster.Aliases])
        {
            if (!cluster.IsKind)
            {
                cluster.AddAlias(CoreOf(name, cluster));
            }

            if (cluster.Nature == EntityNature.Location)
            {
                cluster.AddAlias(WithoutOwner(name, cluster));
                foreach (string variant in PlaceNames.Variants(name, profile))
                {
                    cluster.AddAlias(variant);
                }
            }

            foreach (string synonym in profile.SynonymsOf(name))
            {
                cluster.AddAlias(synonym);
            }
        }
    }

    private Gender GenderOf(Cluster cluster)
    {
        foreach (NameForm form in cluster.Forms)
        {
            if (form.Gender != Gender.Unknown)
            {
                return form.Gender;
            }
        }

        string[] words = cluster.Name.Split(' ');
        return words.Length > 1 || cluster.Forms.Count == 1 ? profile.GenderOf(words[0]) : Gender.Unknown;
    }
}
