using Extract.Knowledge.Assembly;
using Extract.Knowledge.Coreference;
using Extract.Knowledge.Entities;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Confidence;

/// <summary>Reads off how one filler of a draft was found. Not thread-safe: one per article.</summary>
internal sealed class FillerFeatures(Reading reading, ReferenceResolver references)
{
    private const double Sentence = 0.85;
    private const double Topic = 0.6;
    private readonly Dictionary<string, Cluster> _clusters = references.Clusters.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);

    /// <summary>Whether what was last read stands outside the clause that tells the fact.</summary>
    public bool IsLent { get; private set; }

    /// <summary>Adds the features of a filler.</summary>
    public void Read(Draft draft, Role role, Filler filler, List<string> features)
    {
        string slot = $"{draft.Type.Name}.{role.Name}";
        Argument? argument = null;
        Match? match = null;
        foreach (Ground ground in draft.Grounds)
        {
            foreach (GivenFiller one in ground.Fillers)
            {
                if (one.Role.Name == role.Name && one.Filler == filler)
                {
                    if (argument is null || one.Argument.Source < argument.Source)
                    {
                        (argument, match) = (one.Argument, ground.Match);
                    }
                }
            }
        }

        string way = argument is null ? "the report's day" : Way(argument);
        IsLent = argument is null || argument.Source >= ArgumentSource.Context;
        Add(features, $"{role.Name} by {way}");
        Add(features, $"{slot} by {way}");
        if (argument?.Mention is not { } mention)
        {
            return;
        }

        ReadPlace(match!.Trigger, mention, slot, role, features);
        if (mention.Value >= 0)
        {
            string kind = Kind(reading.Document.Values[mention.Value]);
            Add(features, $"{role.Name} is {kind}");
            Add(features, $"{slot} is {kind}");
        }
        else
        {
            Add(features, $"{role.Name} told by a {Form(mention)}");
            Add(features, $"{slot} told by a {Form(mention)}");
            Add(features, $"{role.Name} found by {mention.Rule}");
        }

        if (filler is EntityFiller entity && _clusters.TryGetValue(entity.Id, out Cluster? cluster))
        {
            Add(features, $"{slot} is a {cluster.Type}");
            if (!cluster.Name.Contains(' ', StringComparison.Ordinal))
            {
                Add(features, $"{(role.IsKey ? "key" : "other")} {cluster.Type} of one word");
            }
        }
    }

    private void ReadPlace(int trigger, Mention mention, string slot, Role role, List<string> features)
    {
        Document document = reading.Document;
        int apart = document.SentenceOf(trigger) - document.SentenceOf(mention.Head);
        if (apart != 0)
        {
            Add(features, $"{role.Name} {(apart < 0 ? "sentences later" : apart > 2 ? "3 or more sentences before" : $"{apart} sentences before")}");
            return;
        }

        Add(features, $"{role.Name} {FeatureReader.Bucket(Math.Abs(trigger - mention.Head), 3, 6, 11, 21)} words away");
        int path = PathLength(document, trigger, mention.Head);
        Add(features, $"{role.Name} path {(path < 0 ? "none" : path > 3 ? "4 and more" : path)}");
        Add(features, $"{slot} path {(path is < 0 or > 3 ? "long" : path)}");
    }

    private static string Way(Argument argument) => argument.Source switch
    {
        ArgumentSource.Slot => "the tree",
        ArgumentSource.WordOrder => "word order",
        ArgumentSource.Preposition => "a preposition",
        ArgumentSource.Enumeration => "enumeration",
        ArgumentSource.Pattern => "a pattern",
        ArgumentSource.Constant => "the rule itself",
        ArgumentSource.Context when argument.Strength > Sentence => "the sentence",
        ArgumentSource.Context when Math.Abs(argument.Strength - Topic) < 0.001 => "the topic",
        ArgumentSource.Context => "sentences before",
        ArgumentSource.Inherited => "another match",
        _ => "facts before",
    };

    private static string Form(Mention mention) => mention.Form switch
    {
        MentionForm.Named => mention.Label == mention.Type ? "name" : "derived name",
        MentionForm.Kind => "kind",
        MentionForm.Nominal => "noun",
        MentionForm.Pronoun => "pronoun",
        _ => "value",
    };

    private static string Kind(Value value) => value switch
    {
        CalendarDate { Year: null, Day: null } => "a month without year",
        CalendarDate { Year: null } => "a day without year",
        CalendarDate { Day: null, Month: null } => "a year",
        CalendarDate { Day: null } => "a month",
        CalendarDate => "a full date",
        WeekdayDate { Bearing: Bearing.Following } => "a weekday after another day",
        WeekdayDate => "a weekday",
        ShiftedDate { Anchor: DateAnchor.Publication } or StretchDate { Anchor: DateAnchor.Publication } => "a date counted from publication",
        ShiftedDate or StretchDate => "a date counted from the story",
        DateRange => "a range",
        DateExpression => "another date",
        Quantity { Unit: null } => "a count",
        Quantity => "a measure",
        _ => "another value",
    };

    /// <summary>The number of steps between two tokens along the tree; -1 when no path leads.</summary>
    private static int PathLength(Document document, int from, int to)
    {
        const int Limit = 24;
        ReadOnlySpan<Token> tokens = document.Tokens;
        int up = 0;
        for (int a = from; a >= 0 && up < Limit; a = tokens[a].Head, up++)
        {
            int down = 0;
            for (int b = to; b >= 0 && down < Limit; b = tokens[b].Head, down++)
            {
                if (a == b)
                {
                    return up + down;
                }
            }
        }

        return -1;
    }

    private static void Add(List<string> features, string feature)
    {
        if (!features.Contains(feature))
        {
            features.Add(feature);
        }
    }
}
