using Extract.Language;
using Extract.Rules;

namespace Extract.Knowledge.Values.Timeline;

/// <summary>What a glance at the tense of each sentence says, taken once. Not thread-safe.</summary>
internal sealed class Tenses(Document document)
{
    private readonly Status?[] _seen = new Status?[document.Sentences.Length];

    /// <summary>Planned when the sentence around a token speaks of what is to come.</summary>
    public Status At(int token)
    {
        int sentence = document.SentenceOf(token);
        return _seen[sentence] ??= Tense.StatusAt(document, token);
    }
}
