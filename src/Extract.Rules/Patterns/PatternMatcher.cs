using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Rules.Patterns;

/// <summary>Runs compiled patterns over one document. Not thread-safe: one per document and thread.</summary>
internal sealed class PatternMatcher(Document document, MentionIndex mentions)
{
    private const int StepLimit = 200_000;

    private readonly List<Step> _trail = [];
    private int _sentenceFirst;
    private int _sentenceEnd;
    private int _steps;

    /// <summary>Tries a pattern at a token. Returns the end of the match, or -1; the captures follow in order of closing.</summary>
    public int TryMatch(Pattern pattern, int at, List<Capture> captures)
    {
        Sentence sentence = document.Sentences[document.SentenceOf(at)];
        _sentenceFirst = sentence.Span.First;
        _sentenceEnd = sentence.Span.End;
        _trail.Clear();
        _steps = 0;
        int end = Run(pattern.Program, 0, at);
        captures.Clear();
        if (end >= 0)
        {
            Collect(captures);
        }

        return end;
    }

    private int Run(Instruction[] program, int pc, int at)
    {
        int mark = _trail.Count;
        while (true)
        {
            // A pattern that explodes is cut off rather than left to hang; rules check reports patterns that can.
            if (++_steps > StepLimit)
            {
                return -1;
            }

            ref readonly Instruction step = ref program[pc];
            switch (step.Operation)
            {
                case Operation.Accept:
                    return at;
                case Operation.Token:
                    if (at >= _sentenceEnd || !step.Test!.Holds(document.Tokens[at]))
                    {
                        return Fail(mark);
                    }

                    at++;
                    pc++;
                    break;
                case Operation.Mention:
                    return RunMention(program, pc, at, mark);
                case Operation.Entry:
                    if (at >= _sentenceEnd)
                    {
                        return Fail(mark);
                    }

                    int length = step.Lexicon!.Match(document.Tokens, at, _sentenceEnd, out string entry);
                    if (length == 0)
                    {
                        return Fail(mark);
                    }

                    _trail.Add(new Step(null, at, at + length, null, entry, step.Lexicon, false));
                    at += length;
                    pc++;
                    break;
                case Operation.Jump:
                    pc = step.Other;
                    break;
                case Operation.Split:
                case Operation.SplitLazy:
                    bool lazy = step.Operation == Operation.SplitLazy;
                    int tried = Run(program, lazy ? step.Other : pc + 1, at);
                    if (tried >= 0)
                    {
                        return tried;
                    }

                    pc = lazy ? pc + 1 : step.Other;
                    break;
                case Operation.Open:
                    _trail.Add(new Step(step.Name, at, -1, null, null, null, true));
                    pc++;
                    break;
                case Operation.Close:
                    _trail.Add(new Step(step.Name, -1, at, null, null, null, false));
                    pc++;
                    break;
                case Operation.Ahead:
                case Operation.NotAhead:
                    int before = _trail.Count;
                    bool found = Run(program, pc + 1, at) >= 0;
                    _trail.RemoveRange(before, _trail.Count - before);
                    if (found != (step.Operation == Operation.Ahead))
                    {
                        return Fail(mark);
                    }

                    pc = step.Other;
                    break;
                case Operation.Behind:
                case Operation.NotBehind:
                    bool behind = at > _sentenceFirst && step.Test!.Holds(document.Tokens[at - 1]);
                    if (behind != (step.Operation == Operation.Behind))
                    {
                        return Fail(mark);
                    }

                    pc++;
                    break;
                case Operation.SentenceStart:
                    if (at != _sentenceFirst)
                    {
                        return Fail(mark);
                    }

                    pc++;
                    break;
                default:
                    if (at != _sentenceEnd)
                    {
                        return Fail(mark);
                    }

                    pc++;
                    break;
            }
        }
    }

    private int RunMention(Instruction[] program, int pc, int at, int mark)
    {
        Instruction step = program[pc];
        if (at < _sentenceEnd)
        {
            foreach (Mention mention in mentions.StartingAt(at))
            {
                if (mention.Label == step.Name && step.Forms.Accepts(mention) && mention.Span.End <= _sentenceEnd)
                {
                    _trail.Add(new Step(null, at, mention.Span.End, mention, null, null, false));
                    int end = Run(program, pc + 1, mention.Span.End);
                    if (end >= 0)
                    {
                        return end;
                    }

                    _trail.RemoveRange(mark, _trail.Count - mark);
                    return Fail(mark);
                }
            }
        }

        return Fail(mark);
    }

    private int Fail(int mark)
    {
        _trail.RemoveRange(mark, _trail.Count - mark);
        return -1;
    }

    private void Collect(List<Capture> captures)
    {
        for (int i = 0; i < _trail.Count; i++)
        {
            Step open = _trail[i];
            if (!open.Opens)
            {
                continue;
            }

            int depth = 0;
            Step? only = null;
            for (int j = i + 1; j < _trail.Count; j++)
            {
                Step step = _trail[j];
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

    private readonly record struct Step(string? Name, int Start, int End, Mention? Mention, string? Entry, Lexicons.Lexicon? Lexicon, bool Opens);
}
