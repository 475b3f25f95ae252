using Extract.Language;
using Extract.Rules;

namespace Extract.Knowledge.Values.Timeline;

/// <summary>What a glance at the tense around each date says, taken once. Not thread-safe.</summary>
internal sealed class Tenses(Document document)
{
    private readonly Dictionary<int, Status?> _seen = [];
    private readonly Dictionary<int, Status> _sentences = [];

    /// <summary>Planned when the clause around a token, or else its sentence, speaks of what is to come.</summary>
    public Status At(int token) => OfClause(token) ?? OfSentence(token);

    /// <summary>Whether words hang on an adjective ("a bond due 7 May", "payable Dec. 15"), whatever the verb of the clause.</summary>
    public bool HangOnAdjective(TokenSpan span)
    {
        int head = document.Tokens[span.First].Head;
        for (int steps = 0; steps < span.Length && span.Contains(head); steps++)
        {
            head = document.Tokens[head].Head;
        }

        return head >= 0 && document.Tokens[head].Upos == Upos.Adj;
    }

    /// <summary>Planned when the sentence around a token speaks of what is to come.</summary>
    public Status OfSentence(int token)
    {
        int sentence = document.SentenceOf(token);
        if (!_sentences.TryGetValue(sentence, out Status status))
        {
            status = Tense.StatusAt(document, token);
            _sentences.Add(sentence, status);
        }

        return status;
    }

    /// <summary>What the clause says; null where it leaves the time open.</summary>
    public Status? OfClause(int token)
    {
        if (!_seen.TryGetValue(token, out Status? status))
        {
            status = Tense.OfClauseAt(document, token);
            _seen.Add(token, status);
        }

        return status;
    }
}
