using Extract.Language;
using Extract.Rules.Lexicons;
using Extract.Rules.Matching;

namespace Extract.Rules.Patterns;

/// <summary>
/// Runs patterns over one document in the order that backtracking tries, but no choice twice at the same token: a choice that failed
/// there fails again, whatever led to it. All starts in a sentence share what is known, so that a pattern takes time in proportion to the
/// sentence. Where the next token leaves only one way open no choice is made. Not thread-safe: one per document and thread.
/// </summary>
/// <param name="scan">Has read the document's words and mentions.</param>
internal sealed class PatternMatcher(Document document, MentionIndex mentions, PatternScan scan)
{
    private readonly MatchMemory _memory = scan.Memory;
    private PatternCode? _code;
    private int _sentence = -1;
    private int _sentenceFirst;
    private int _sentenceEnd;
    private HashSet<int>? _refused;

    /// <summary>A matcher of one pattern alone, which is its number 0.</summary>
    public static PatternMatcher Of(Pattern pattern, Document document, MentionIndex mentions)
    {
        PatternScan scan = new(new PatternIndex([[pattern]]));
        scan.Begin(document);
        scan.Begin(mentions, 0);
        return new PatternMatcher(document, mentions, scan);
    }

    /// <summary>How many instructions it has run: a measure of work that no clock disturbs.</summary>
    public long Steps { get; private set; }

    /// <summary>Tries a pattern of the index at a token. Returns the end of the match, or -1; the captures follow in order of closing.</summary>
    /// <param name="refused">Ends at which the match must not end; what is known of other starts is then of no use. Null for none.</param>
    public int TryMatch(int rule, int at, List<Capture> captures, HashSet<int>? refused = null)
    {
        _refused = refused;
        _sentence = refused is null ? _sentence : -1;
        PatternCode code = scan.CodeOf(rule);
        int sentence = document.SentenceOf(at);
        if (!ReferenceEquals(code, _code) || sentence != _sentence)
        {
            TokenSpan span = document.Sentences[sentence].Span;
            (_code, _sentence, _sentenceFirst, _sentenceEnd) = (code, sentence, span.First, span.End);
            _memory.Begin(code.Choices * (span.Length + 1));
        }

        _memory.Forget(0);
        int end = Run(code, scan.TraitsOf(sentence), 0, at, false);
        _sentence = refused is null ? _sentence : -1;
        captures.Clear();
        if (end >= 0)
        {
            Collect(code, captures);
        }

        return end;
    }

    /// <param name="peeks">True inside a look-ahead, where what succeeded once succeeds again.</param>
    private int Run(PatternCode code, ReadOnlySpan<TokenTraits> traits, int pc, int at, bool peeks)
    {
        MatchMemory memory = _memory;
        ReadOnlySpan<Step> steps = code.Steps;
        ReadOnlySpan<Guard> guards = code.Pool.Guards;
        ReadOnlySpan<Token> tokens = document.Tokens;
        int floor = memory.Depth;
        int road = memory.Road;
        while (true)
        {
            Steps++;
            ref readonly Step step = ref steps[pc];
            ref readonly TokenTraits here = ref traits[at - _sentenceFirst];
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
                    goes = at < _sentenceEnd && code.Pool.Tests[step.A].Holds(here, tokens[at], mentions, at);
                    at++;
                    pc++;
                    break;
                case Operation.Word:
                    goes = here.Form == (uint)step.A && at < _sentenceEnd && tokens[at].Lower == code.Pool.Texts[step.B];
                    at++;
                    pc++;
                    break;
                case Operation.Mention:
                    Mention? mention = (here.Labels >> step.B & 1) != 0 ? MentionAt(code, step, at) : null;
                    goes = mention is not null;
                    if (goes)
                    {
                        memory.Note(new TrailStep(pc, at, mention!.Span.End));
                        at = mention.Span.End;
                        pc++;
                    }

                    break;
                case Operation.Entry:
                    int length = (here.Openers >> step.B & 1) != 0 ? code.Pool.Lexicons[step.A].Match(tokens, at, _sentenceEnd, out _) : 0;
                    goes = length > 0;
                    if (goes)
                    {
                        memory.Note(new TrailStep(pc, at, at + length));
                        at += length;
                        pc++;
                    }

                    break;
                case Operation.Jump:
                    pc = step.Other;
                    break;
                case Operation.Split:
                case Operation.SplitLazy:
                    bool next = guards[step.A].Admits(here);
                    bool other = guards[step.B].Admits(here);
                    if (next != other && !step.IsLoop)
                    {
                        pc = next ? pc + 1 : step.Other;
                        break;
                    }

                    if (!next && !other)
                    {
                        goes = false;
                        break;
                    }

                    int state = (step.Choice * (_sentenceEnd - _sentenceFirst + 1)) + at - _sentenceFirst;
                    Known known = memory.Recall(state);
                    if (known == Known.Succeeds)
                    {
                        memory.Succeed(floor, road, peeks);
                        return at;
                    }

                    goes = known == Known.Nothing;
                    if (!goes)
                    {
                        break;
                    }

                    bool follows = step.Operation == Operation.Split;
                    if (next && other)
                    {
                        memory.Choose(state, follows ? step.Other : pc + 1, at);
                    }
                    else
                    {
                        memory.Mark(state);
                        follows = next;
                    }

                    pc = follows ? pc + 1 : step.Other;
                    break;
                case Operation.Open:
                    memory.Note(new TrailStep(pc, at, -1));
                    pc++;
                    break;
                case Operation.Close:
                    memory.Note(new TrailStep(pc, -1, at));
                    pc++;
                    break;
                case Operation.Ahead:
                case Operation.NotAhead:
                    bool found = false;
                    if (guards[step.A].Admits(here))
                    {
                        int before = memory.Trail.Length;
                        found = Run(code, traits, pc + 1, at, true) >= 0;
                        memory.Forget(before);
                    }

                    goes = found == (step.Operation == Operation.Ahead);
                    pc = step.Other;
                    break;
                case Operation.Behind:
                case Operation.NotBehind:
                    bool behind = at > _sentenceFirst && code.Pool.Tests[step.A].Holds(traits[at - 1 - _sentenceFirst], tokens[at - 1], mentions, at - 1);
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

            if (goes)
            {
                continue;
            }

            // Locals of their own: what is handed out by reference cannot live in registers.
            if (!memory.TurnBack(floor, road, out int backPc, out int backAt))
            {
                return -1;
            }

            (pc, at) = (backPc, backAt);
        }
    }

    private Mention? MentionAt(PatternCode code, in Step step, int at)
    {
        foreach (Mention mention in mentions.StartingAt(at))
        {
            if (mention.Label == code.Pool.Texts[step.A] && step.Forms.Accepts(mention) && mention.Span.End <= _sentenceEnd)
            {
                return mention;
            }
        }

        return mentions.Matches.Length > 0 && mentions.MatchFrom(code.Pool.Texts[step.A], at) is { } match && match.Span.End <= _sentenceEnd ? match : null;
    }

    private void Collect(PatternCode code, List<Capture> captures)
    {
        ReadOnlySpan<TrailStep> trail = _memory.Trail;
        for (int i = 0; i < trail.Length; i++)
        {
            TrailStep open = trail[i];
            if (code.Steps[open.Pc].Operation != Operation.Open)
            {
                continue;
            }

            int name = code.Steps[open.Pc].A;

            int depth = 0;
            TrailStep? only = null;
            for (int j = i + 1; j < trail.Length; j++)
            {
                ref readonly Step step = ref code.Steps[trail[j].Pc];
                if (step.Operation is Operation.Mention or Operation.Entry)
                {
                    only ??= trail[j];
                }
                else if (step.A != name)
                {
                    continue;
                }
                else if (step.Operation == Operation.Open)
                {
                    depth++;
                }
                else if (depth-- == 0)
                {
                    TokenSpan span = new(open.Start, trail[j].End);
                    captures.Add(only is { } one && one.Start == span.First && one.End == span.End
                        ? Whole(code, code.Steps[one.Pc], code.Pool.Texts[name], span)
                        : new Capture(code.Pool.Texts[name], span, null, null, null));
                    break;
                }
            }
        }
    }

    /// <summary>The capture of exactly one mention or entry.</summary>
    private Capture Whole(PatternCode code, in Step step, string name, TokenSpan span)
    {
        if (step.Operation == Operation.Mention)
        {
            return new Capture(name, span, MentionAt(code, step, span.First), null, null);
        }

        Lexicon lexicon = code.Pool.Lexicons[step.A];
        lexicon.Match(document.Tokens, span.First, _sentenceEnd, out string entry);
        return new Capture(name, span, null, entry, lexicon);
    }
}
