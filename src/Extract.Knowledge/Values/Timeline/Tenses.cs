using Extract.Language;
using Extract.Rules;

namespace Extract.Knowledge.Values.Timeline;

/// <summary>What a glance at the tense around each date says, taken once. Not thread-safe.</summary>
internal sealed class Tenses(Document document)
{
    private readonly Dictionary<int, Status?> _seen = [];

    /// <summary>Planned when the clause around a token, or else its sentence, speaks of what is to come.</summary>
    public Status At(int token) => OfClause(token) ?? Tense.StatusAt(document, token);

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
