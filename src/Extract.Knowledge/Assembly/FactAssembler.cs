using Extract.Knowledge.Confidence;
using Extract.Knowledge.Coreference;
using Extract.Knowledge.Profile;
using Extract.Knowledge.Values;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Assembly;

/// <summary>Makes the facts of one article out of its matches.</summary>
internal sealed class FactAssembler(
    string article, Reading reading, FactSchema schema, KnowledgeProfile profile, ReferenceResolver references, ConfidenceModel? confidence)
{
    /// <summary>Facts in order of their ids.</summary>
    /// <param name="features">Takes what the confidence of each fact is judged by; null when nobody asks.</param>
    public List<Fact> Assemble(ValueResolver values, Dictionary<Fact, IReadOnlyList<string>>? features = null)
    {
        FillerResolver fillers = new(reading, references, values);
        MatchSplitter splitter = new(reading.Document, article, schema, fillers, new Foresight(values));
        List<Draft> drafts = [];
        Nesting nesting = new();
        foreach (Match match in reading.Matches)
        {
            string? undertaking = references.Undertakings.Of(reading.Document.SentenceOf(match.Trigger));
            foreach (Draft draft in splitter.Split(match, undertaking))
            {
                drafts.Add(draft);
                NoteContainer(draft, nesting);
            }
        }

        Fallbacks.Drop(drafts);
        List<Fact> facts = [];
        YearInName years = new(profile.Dating, references);
        List<Draft> merged = new DraftMerger(nesting).Merge(drafts);
        ReportDating.Date(merged, profile.Report, profile.Report is null ? null : values.ReportDay);
        merged.ForEach(years.Date);
        FeatureReader? reader = confidence is null && features is null ? null : new FeatureReader(reading, references);
        foreach (Draft draft in merged)
        {
            IReadOnlyList<string>? held = reader?.Of(draft);
            Fact fact = ToFact(draft, confidence is null ? Combine(draft.Grounds) : confidence.Rate(held!));
            facts.Add(fact);
            features?.Add(fact, [.. held!]);
        }

        facts.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return facts;
    }

    private void NoteContainer(Draft draft, Nesting nesting)
    {
        if (profile.Containment is not { } containment || draft.Type.Name != containment.Fact)
        {
            return;
        }

        foreach (Filler part in draft.Get(containment.Part))
        {
            foreach (Filler whole in draft.Get(containment.Whole))
            {
                if (part is EntityFiller inner && whole is EntityFiller outer)
                {
                    nesting.AddContainer(inner.Id, outer.Id);
                }
            }
        }
    }

    private static Fact ToFact(Draft draft, double confidence)
    {
        List<RoleFillers> roles = [];
        foreach (Role role in draft.Type.Roles)
        {
            if (draft.Roles.TryGetValue(role.Name, out List<Filler>? fillers))
            {
                fillers.Sort((a, b) => string.CompareOrdinal(FactId.Text(a), FactId.Text(b)));
                roles.Add(new RoleFillers(role.Name, fillers));
            }
        }

        draft.Evidence.Sort(EvidenceOrder.Compare);
        string id = FactId.Of(draft.Type.Name, draft.Status, draft.Undertaking, roles);
        return new Fact(id, draft.Type.Name, draft.Status, draft.Undertaking, confidence, roles, draft.Evidence);
    }

    /// <summary>The chance that not all matches are wrong, as if they were independent; rounded so that order cannot show.</summary>
    private static double Combine(List<Ground> grounds)
    {
        double[] confidences = [.. grounds.Select(g => g.Match.Confidence)];
        Array.Sort(confidences);
        double wrong = 1;
        foreach (double confidence in confidences)
        {
            wrong *= 1 - Math.Clamp(confidence, 0, 1);
        }

        return Math.Round(1 - wrong, 4);
    }
}
