using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Rules.Patterns;

/// <summary>
/// Runs compiled patterns over one document in the order that backtracking tries, but no choice twice at the same token: a choice that failed
/// there fails again, whatever led to it. All starts in a sentence share what is known, so that a pattern takes time in proportion to the
/// sentence. Not thread-safe: one per document and thread.
/// </summary>
internal sealed class PatternMatcher(Document document, MentionIndex mentions, MatchMemory memory)
{
    private Pattern? _pattern;
    private int _sentence = -1;
    private int _sentenceFirst;
    private int _sentenceEnd;
    private HashSet<int>? _refused;

    public PatternMatcher(Document document, MentionIndex mentions)
        : this(document, mentions, new MatchMemory())
    {
    }

    /// <summary>How many instructions it has run: a measure of work that no clock disturbs.</summary>
    public long Steps { get; private set; }

    /// <summary>Tries a pattern at a token. Returns the end of the match, or -1; the captures follow in order of closing.</summary>
    /// <param name="refused">Ends at which the match must not end; what is known of other starts is then of no use. Null for none.</param>
    public int TryMatch(Pattern pattern, int at, List<Capture> captures, HashSet<int>? refused = null)
    {
        _refused = refused;
        _sentence = refused is null ? _sentence : -1;
        int sentence = document.SentenceOf(at);
        if (!ReferenceEquals(pattern, _pattern) || sentence != _sentence)
        {
            TokenSpan span = document.Sentences[sentence].Span;
            (_pattern, _sentence, _sentenceFirst, _sentenceEnd) = (pattern, sentence, span.First, span.End);
            memory.Begin(pattern.Choices * (span.Length + 1));
        }

        memory.Trail.Clear();
        int end = Run(pattern.Fast, 0, at, false);
        _sentence = refused is null ? _sentence : -1;
        captures.Clear();
        if (end >= 0)
        {
            Collect(captures);
        }

        return end;
    }

    /// <param name="peeks">True inside a look-ahead, where what succeeded once succeeds again.</param>
    private int Run(Instruction[] program, int pc, int at, bool peeks)
    {
        List<TrailStep> trail = memory.Trail;
        ReadOnlySpan<Token> tokens = document.Tokens;
        int floor = memory.Depth;
        int road = memory.Road;
        while (true)
        {
            Steps++;
            ref readonly Instruction step = ref program[pc];
            bool goes = true;
            switch (step.Operation)
            {
                case Operation.Accept when peeks || _refused?.Contains(at) != true:
                    memory.Succeed(floor, road, peeks);
                    return at;
                case Operation.Accept:
                    goes = false;
                    break;
                case Operation.Token:
                    goes = at < _sentenceEnd && Holds(step.Test!, tokens, at);
                    at++;
                    pc++;
                    break;
                case Operation.Mention:
                    Mention? mention = at < _sentenceEnd ? MentionAt(step, at) : null;
                    goes = mention is not null;
                    if (goes)
                    {
                        trail.Add(new TrailStep(null, at, mention!.Span.End, mention, null, null, false));
                        at = mention.Span.End;
                        pc++;
                    }

                    break;
                case Operation.Entry:
                    string entry = "";
                    int length = at < _sentenceEnd ? step.Lexicon!.Match(tokens, at, _sentenceEnd, out entry) : 0;
                    goes = length > 0;
                    if (goes)
                    {
                        trail.Add(new TrailStep(null, at, at + length, null, entry, step.Lexicon, false));
                        at += length;
                        pc++;
                    }

                    break;
                case Operation.Jump:
                    pc = step.Other;
                    break;
                case Operation.Split:
                case Operation.SplitLazy:
                    int state = (step.Choice * (_sentenceEnd - _sentenceFirst + 1)) + at - _sentenceFirst;
                    Known known = memory.Recall(state);
                    if (known == Known.Succeeds)
                    {
                        memory.Succeed(floor, road, peeks);
                        return at;
                    }

                    goes = known == Known.Nothing;
                    if (goes)
                    {
                        bool lazy = step.Operation == Operation.SplitLazy;
                        memory.Choose(state, lazy ? pc + 1 : step.Other, at);
                        pc = lazy ? step.Other : pc + 1;
                    }

                    break;
                case Operation.Open:
                    trail.Add(new TrailStep(step.Name, at, -1, null, null, null, true));
                    pc++;
                    break;
                case Operation.Close:
                    trail.Add(new TrailStep(step.Name, -1, at, null, null, null, false));
                    pc++;
                    break;
                case Operation.Ahead:
                case Operation.NotAhead:
                    int before = trail.Count;
                    bool found = Run(program, pc + 1, at, true) >= 0;
                    trail.RemoveRange(before, trail.Count - before);
                    goes = found == (step.Operation == Operation.Ahead);
                    pc = step.Other;
                    break;
                case Operation.Behind:
                case Operation.NotBehind:
                    bool behind = at > _sentenceFirst && Holds(step.Test!, tokens, at - 1);
                    goes = behind == (step.Operation == Operation.Behind);
                    pc++;
                    break;
                case Operation.SentenceStart:
                    goes = at == _sentenceFirst;
                    pc++;
                    break;
                default:
                    goes = at == _sentenceEnd;
                    pc++;
                    break;
            }

            if (!goes && !memory.TurnBack(floor, road, out pc, out at))
            {
                return -1;
            }
        }
    }

    private bool Holds(TokenTest test, ReadOnlySpan<Token> tokens, int at) =>
        test.NeedsMention ? test.Holds(tokens[at], mentions.At(at)) : test.Holds(tokens[at]);

    private Mention? MentionAt(in Instruction step, int at)
    {
        foreach (Mention mention in mentions.StartingAt(at))
        {
            if (mention.Label == step.Name && step.Forms.Accepts(mention) && mention.Span.End <= _sentenceEnd)
            {
                return mention;
            }
        }

        return null;
    }

    private void Collect(List<Capture> captures)
    {
        for (int i = 0; i < memory.Trail.Count; i++)
        {
            TrailStep open = memory.Trail[i];
            if (!open.Opens)
            {
                continue;
            }

            int depth = 0;
            TrailStep? only = null;
            for (int j = i + 1; j < memory.Trail.Count; j++)
            {
                TrailStep step = memory.Trail[j];
                if (step.Name is null)
                {
                    only ??= step;
                }
                else if (step.Opens && step.Name == open.Name)
                {
                    depth++;
                }
                else if (!step.Opens && step.Name == open.Name && depth-- == 0)
                {
                    TokenSpan span = new(open.Start, step.End);
                    bool whole = only is { } o && o.Start == span.First && o.End == span.End;
                    captures.Add(new Capture(open.Name!, span, whole ? only!.Value.Mention : null, whole ? only!.Value.Entry : null, whole ? only!.Value.Lexicon : null));
                    break;
                }
            }
        }
    }
}
