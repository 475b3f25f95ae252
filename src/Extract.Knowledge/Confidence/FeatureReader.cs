using Extract.Knowledge.Assembly;
using Extract.Knowledge.Coreference;
using Extract.Language;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Confidence;

/// <summary>
/// Reads off a draft what its confidence is judged by, each feature a few words that people understand ("visit.place by context"). A feature
/// holds or does not. Not thread-safe: one per article.
/// </summary>
internal sealed class FeatureReader(Reading reading, ReferenceResolver references)
{
    private readonly List<string> _features = [];
    private readonly FillerFeatures _fillers = new(reading, references);

    /// <summary>The features of a draft, each once, in the order in which they were read; valid until the next call.</summary>
    public IReadOnlyList<string> Of(Draft draft)
    {
        _features.Clear();
        string type = draft.Type.Name;
        Add($"type {type}");
        Add($"{type} status {Json.StatusName.Of(draft.Status)}");
        if (draft.IsFlashback)
        {
            Add("told as a flashback");
        }

        Add(draft.Undertaking is null ? "of no undertaking" : "of an undertaking");
        ReadGrounds(draft);
        ReadRoles(draft);
        return _features;
    }

    private void ReadGrounds(Draft draft)
    {
        Document document = reading.Document;
        HashSet<int> sentences = [];
        double best = 0;
        bool quoted = true;
        int shortest = int.MaxValue;
        int earliest = int.MaxValue;
        foreach (Ground ground in draft.Grounds)
        {
            Match match = ground.Match;
            Add($"rule {match.Rule}");
            int sentence = document.SentenceOf(match.Trigger);
            sentences.Add(sentence);
            best = Math.Max(best, match.Confidence);
            quoted &= match.SaidBy is not null;
            shortest = Math.Min(shortest, document.Sentences[sentence].Span.Length);
            earliest = Math.Min(earliest, sentence);
        }

        Add($"rules give {Math.Floor(best * 10) / 10:0.0}");
        Add($"sentences {Math.Min(sentences.Count, 3)}");
        Add($"sentence of {Bucket(shortest, 8, 15, 25, 40)} words");
        if (earliest < 2)
        {
            Add("told in the opening");
        }

        if (quoted)
        {
            Add("somebody says so");
        }
    }

    private void ReadRoles(Draft draft)
    {
        string type = draft.Type.Name;
        int filled = 0;
        int lent = 0;
        foreach (Role role in draft.Type.Roles)
        {
            IReadOnlyList<Filler> fillers = draft.Get(role.Name);
            if (fillers.Count == 0)
            {
                Add($"{type} without {role.Name}");
                continue;
            }

            filled++;
            if (fillers.Count > 1)
            {
                Add($"{type} with several {role.Name}");
            }

            bool isLent = false;
            foreach (Filler filler in fillers)
            {
                _fillers.Read(draft, role, filler, _features);
                isLent |= _fillers.IsLent;
            }

            lent += isLent ? 1 : 0;
        }

        Add($"roles filled {filled}");
        Add($"{type} roles filled {filled}");
        Add($"roles lent {lent}");
    }

    private void Add(string feature)
    {
        if (!_features.Contains(feature))
        {
            _features.Add(feature);
        }
    }

    /// <summary>"8-14": the stretch between limits that holds a number.</summary>
    internal static string Bucket(int number, params ReadOnlySpan<int> limits)
    {
        int from = 0;
        foreach (int limit in limits)
        {
            if (number < limit)
            {
                return $"{from}-{limit - 1}";
            }

            from = limit;
        }

        return $"{from} and more";
    }
}
