using Extract.Knowledge.Merging.Entities.Names;
using Extract.Knowledge.Merging.Entities.Records;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities.Pairs;

/// <summary>Looks at two records: what speaks for and against their being one, and whether they can be at all. Used by one thread.</summary>
internal sealed class PairJudge(KnowledgeProfile profile, Company company)
{
    /// <summary>How many names in common are many.</summary>
    private const int Much = 4;

    /// <summary>How many articles of a record are looked at for their company.</summary>
    private const int MostArticles = 6;

    /// <summary>Whether two records cannot be one whatever speaks for it.</summary>
    public bool Forbids(EntityRecord a, EntityRecord b)
    {
        if (a.Nature != b.Nature)
        {
            return true;
        }

        if (a.Human is { } human)
        {
            return GivenNames.AreOpposed(a.Gender, b.Gender)
                || (HumanName.Compare(human, b.Human!, profile) <= NameRelation.Opposed && !SharesName(a, b));
        }

        bool isBound = a.Nature == EntityNature.Happening ? a.Thing!.Numbers.Length == 0 || b.Thing!.Numbers.Length == 0
            : a.Thing!.IsKind || b.Thing!.IsKind || a.IsPartial || b.IsPartial;
        return (isBound && (a.Undertaking != b.Undertaking || a.Undertaking.Length == 0))
            || (ThingName.Compare(a.Thing!, b.Thing!) == NameRelation.Opposed)
            || (a.Nature == EntityNature.Location && profile.IsCountry(a.Name) != profile.IsCountry(b.Name));
    }

    /// <summary>How the names of two records of one nature stand to each other.</summary>
    public NameRelation Relation(EntityRecord a, EntityRecord b) =>
        a.Human is { } human ? HumanName.Compare(human, b.Human!, profile) : ThingName.Compare(a.Thing!, b.Thing!);

    /// <summary>Fills in what speaks for and against.</summary>
    /// <param name="features">As many as there are features; all zero.</param>
    public void Describe(EntityRecord a, EntityRecord b, bool isOnlyCandidate, Span<double> features)
    {
        features[(int)Feature.Bias] = 1;
        NameRelation relation = Relation(a, b);
        if (FeatureOf(relation) is { } name)
        {
            features[(int)name] = 1;
        }

        Set(features, Feature.AliasShared, relation < NameRelation.Spelling && (SharesName(a, b) || IsCalled(a, b) || IsCalled(b, a)));
        bool told = a.Undertaking.Length > 0 && b.Undertaking.Length > 0;
        Set(features, Feature.SameUndertaking, told && a.Undertaking == b.Undertaking);
        Set(features, Feature.OtherUndertaking, told && a.Undertaking != b.Undertaking);
        Set(features, Feature.GenderAgreed, a.Gender != Gender.Unknown && a.Gender == b.Gender);
        Compare(a.Descriptions, b.Descriptions, features, Feature.DescriptionShared, Feature.DescriptionOpposed);
        Compare(a.Countries, b.Countries, features, Feature.CountryShared, Feature.CountryOpposed);
        Compare(a.Containers, b.Containers, features, Feature.ContainerShared, Feature.ContainerOpposed);
        int shared = SharedCompany(a, b);
        Set(features, Feature.CompanySome, shared > 0);
        Set(features, Feature.CompanyMuch, shared >= Much);
        Set(features, Feature.OnlyCandidate, isOnlyCandidate);
        if (a.Nature == EntityNature.Location)
        {
            DescribePlaces(a, b, relation, features);
        }

        if (a.Thing is { Head: { } left } && b.Thing is { Head: { } right } && relation != NameRelation.Same)
        {
            Set(features, left == right ? Feature.HeadShared : Feature.HeadOpposed, true);
        }

        Set(features, Feature.Kind, a.Thing?.IsKind == true || b.Thing?.IsKind == true);
    }

    /// <summary>Whether names say anything for two records being one; without that all else means nothing.</summary>
    public static bool AreNamedAlike(ReadOnlySpan<double> features) =>
        features[(int)Feature.NameSame..((int)Feature.AliasShared + 1)].ContainsAnyExcept(0);

    private static Feature? FeatureOf(NameRelation relation) => relation switch
    {
        NameRelation.Same => Feature.NameSame,
        NameRelation.Spelling => Feature.NameSpelling,
        NameRelation.Variant => Feature.NameVariant,
        NameRelation.Extended => Feature.NameExtended,
        NameRelation.Part => Feature.NamePart,
        NameRelation.Given => Feature.NameGiven,
        NameRelation.Acronym => Feature.NameAcronym,
        _ => null,
    };

    private static void DescribePlaces(EntityRecord a, EntityRecord b, NameRelation relation, Span<double> features)
    {
        bool isTied = features[(int)Feature.SameUndertaking] > 0 || (a.Place is not null && a.Place == b.Place);
        Set(features, Feature.FacilityElsewhere, !isTied && (a.Thing!.Head is not null || b.Thing!.Head is not null));
        Set(features, Feature.PlaceShared, a.Place is not null && a.Place == b.Place);
        Set(features, Feature.PlaceOpposed, a.Place is not null && b.Place is not null && a.Place != b.Place);
        EntityRecord less = a.Thing!.Words.Length <= b.Thing!.Words.Length ? a : b;
        bool isArea = a.Thing.Area != b.Thing.Area;
        Set(features, Feature.PartOfPlace, relation == NameRelation.Extended && (isArea || less.Place is { Kind: "city" or "country" or "region" }));

        // "Belfast City Hall" says itself where the city hall lies.
        if (relation == NameRelation.Part)
        {
            (EntityRecord generic, EntityRecord full) = a.Thing.IsGeneric ? (a, b) : (b, a);
            bool fits = generic.Containers.Overlaps(full.Thing!.Words);
            Set(features, Feature.ContainerShared, fits || features[(int)Feature.ContainerShared] > 0);
            Set(features, Feature.ContainerOpposed, !fits && generic.Containers.Count > 0 && features[(int)Feature.ContainerShared] == 0);
        }
    }

    private static void Compare(HashSet<string> a, HashSet<string> b, Span<double> features, Feature shared, Feature opposed)
    {
        if (a.Count > 0 && b.Count > 0)
        {
            features[(int)(a.Overlaps(b) ? shared : opposed)] = 1;
        }
    }

    private int SharedCompany(EntityRecord a, EntityRecord b)
    {
        int most = 0;
        for (int i = 0; i < Math.Min(MostArticles, a.Members.Count); i++)
        {
            for (int j = 0; j < Math.Min(MostArticles, b.Members.Count); j++)
            {
                most = Math.Max(most, company.Shared(a.Members[i].Article, b.Members[j].Article));
            }
        }

        return most;
    }

    /// <summary>Whether an article calls one by the words that are all that another has for the other ("the stadium").</summary>
    public static bool IsCalled(EntityRecord full, EntityRecord partial) =>
        partial.IsPartial && !full.IsPartial && partial.Thing is { } thing && full.Calls.Contains(thing.Text);

    private bool SharesName(EntityRecord a, EntityRecord b)
    {
        if (a.Human is not null)
        {
            return Any(a.Human, a.OtherHumans, b);
        }

        return AnyThing(a.Thing!, a.OtherThings, b);
    }

    private bool Any(HumanName name, List<HumanName> others, EntityRecord b)
    {
        foreach (HumanName left in (ReadOnlySpan<HumanName>)[name, .. others])
        {
            foreach (HumanName right in (ReadOnlySpan<HumanName>)[b.Human!, .. b.OtherHumans])
            {
                if (!left.IsBare && !right.IsBare && HumanName.Compare(left, right, profile) >= NameRelation.Variant)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AnyThing(ThingName name, List<ThingName> others, EntityRecord b)
    {
        foreach (ThingName left in (ReadOnlySpan<ThingName>)[name, .. others])
        {
            foreach (ThingName right in (ReadOnlySpan<ThingName>)[b.Thing!, .. b.OtherThings])
            {
                if (!left.IsGeneric && !left.IsKind && !right.IsGeneric && !right.IsKind && ThingName.Compare(left, right) >= NameRelation.Spelling)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Set(Span<double> features, Feature feature, bool value) => features[(int)feature] = value ? 1 : 0;
}
