using Extract.Language;

namespace Extract.Rules.Checking;

/// <summary>What a lemma is used for.</summary>
internal enum LemmaUse
{
    Any,
    Verb,
    Noun,
}

/// <summary>Asks the analyzer what it makes of a word in short plain sentences. Not thread-safe.</summary>
internal sealed class LemmaOracle(ITextAnalyzer analyzer)
{
    private static readonly string[] _verbFrames = ["They will {0} it tomorrow.", "They {0} it every day.", "She wants to {0}."];
    private static readonly string[] _nounFrames = ["The {0} was here.", "A {0} is there.", "Some {0} of it is new."];
    private static readonly string[] _otherFrames = ["It was very {0}.", "It stood {0} the house.", "He has {0} friends.", "{0}"];

    private readonly Dictionary<(string, LemmaUse), string?> _known = [];
    private readonly Dictionary<string, bool> _divided = new(StringComparer.Ordinal);

    /// <summary>Why no word has this lemma; null when one may.</summary>
    public string? WhyNot(string lemma, LemmaUse use)
    {
        if (!_known.TryGetValue((lemma, use), out string? why))
        {
            why = Ask(lemma, use);
            _known[(lemma, use)] = why;
        }

        return why;
    }

    /// <summary>Whether a form with a hyphen or space is several tokens wherever it stands.</summary>
    public bool IsDivided(string form)
    {
        if (form.Length < 3 || form.AsSpan(1, form.Length - 2).IndexOfAny('-', ' ') < 0)
        {
            return false;
        }

        if (!_divided.TryGetValue(form, out bool divided))
        {
            divided = _nounFrames.Concat(_otherFrames).All(frame => Find(frame, form) is null);
            _divided[form] = divided;
        }

        return divided;
    }

    private string? Ask(string lemma, LemmaUse use)
    {
        IEnumerable<string> frames = use switch
        {
            LemmaUse.Verb => _verbFrames,
            LemmaUse.Noun => _nounFrames,
            _ => [.. _verbFrames, .. _nounFrames, .. _otherFrames],
        };
        string? other = null;
        bool whole = false;
        foreach (string frame in frames)
        {
            if (Find(frame, lemma) is not { } found)
            {
                continue;
            }

            whole = true;
            if (found == lemma)
            {
                return null;
            }

            other ??= found.ToLowerInvariant();
        }

        return whole ? $"'{lemma}' is no lemma; write '{other}'" : $"'{lemma}' never matches, because it is read as several words";
    }

    /// <summary>The lemma of a word in a sentence; null when it is no word of its own there.</summary>
    private string? Find(string frame, string word)
    {
        string text = frame.Replace("{0}", word, StringComparison.Ordinal);
        int at = frame.IndexOf("{0}", StringComparison.Ordinal);
        foreach (Token token in analyzer.Analyze(text).Tokens)
        {
            if (token.Start == at && token.End == at + word.Length)
            {
                return token.Lemma;
            }
        }

        return null;
    }
}
