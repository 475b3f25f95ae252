using System.Runtime.InteropServices;
using Extract.Rules.Lexicons;

namespace Extract.Rules.Patterns;

/// <summary>
/// Compiles a pattern's text (the language is described in <c>rules/README.md</c>) to a program.
/// </summary>
internal sealed class PatternCompiler
{
    private const int RepeatLimit = 100;
    private const int ProgramLimit = 20_000;

    private readonly PatternScanner _scanner;
    private readonly LexiconSet _lexicons;
    private readonly List<Instruction> _program = [];
    private readonly List<string> _captures = [];

    /// <summary>Whether it writes for the matcher: alternatives of single words as one test, and no places in the text.</summary>
    private readonly bool _isFast;

    private readonly PatternGroups? _groups;

    private PatternCompiler(string text, LexiconSet lexicons, bool isFast, PatternGroups? groups)
    {
        _scanner = new PatternScanner(text);
        _lexicons = lexicons;
        _isFast = isFast;
        _groups = groups;
    }

    /// <param name="groups">What other patterns over the same lexicons have in common with it; null to compile it by itself.</param>
    /// <exception cref="PatternException">The text is no pattern.</exception>
    public static Pattern Compile(string text, LexiconSet lexicons, PatternGroups? groups = null)
    {
        PatternCompiler compiler = new(text, lexicons, true, groups);
        Instruction[] fast = compiler.Write(out Part whole);
        int choices = 0;
        for (int pc = 0; pc < fast.Length; pc++)
        {
            if (fast[pc].Operation is Operation.Split or Operation.SplitLazy)
            {
                fast[pc] = fast[pc] with { Choice = choices++ };
            }
        }

        Lazy<Instruction[]> written = new(() => new PatternCompiler(text, lexicons, false, null).Write(out _));
        return new Pattern(written, compiler._captures, fast, choices, Anchor.Of(whole));
    }

    private Instruction[] Write(out Part whole)
    {
        whole = Alternatives();
        if (!_scanner.Ended)
        {
            throw _scanner.Error($"'{_scanner.Peek()}' has nothing to close or follow");
        }

        _program.Add(new Instruction(Operation.Accept));
        return [.. _program];
    }

    private Part Alternatives()
    {
        int start = _program.Count;
        List<Part> parts = [Sequence()];
        if (_scanner.Peek() != '|')
        {
            return parts[0];
        }

        List<List<Instruction>> ways = [Cut(start)];
        while (_scanner.Peek() == '|')
        {
            _scanner.Advance();
            parts.Add(Sequence());
            List<Instruction> way = Cut(start);
            if (!_isFast || !Merge(ways, way))
            {
                ways.Add(way);
            }
        }

        List<int> jumps = [];
        for (int i = 0; i < ways.Count; i++)
        {
            bool last = i == ways.Count - 1;
            int split = _program.Count;
            if (!last)
            {
                _program.Add(new Instruction(Operation.Split));
            }

            Append(ways[i], start);
            if (!last)
            {
                jumps.Add(_program.Count);
                _program.Add(new Instruction(Operation.Jump));
                _program[split] = _program[split] with { Other = _program.Count };
            }
        }

        foreach (int jump in jumps)
        {
            _program[jump] = _program[jump] with { Other = _program.Count };
        }

        return Part.Either(parts);
    }

    /// <summary>Takes off what was written from a place on.</summary>
    private List<Instruction> Cut(int start)
    {
        List<Instruction> way = _program.GetRange(start, _program.Count - start);
        _program.RemoveRange(start, way.Count);
        return way;
    }

    /// <summary>Makes one test of a word and a word beside it; false when an alternative is more.</summary>
    private static bool Merge(List<List<Instruction>> ways, List<Instruction> way)
    {
        if (ways[^1] is not [{ Operation: Operation.Token } one] || way is not [{ Operation: Operation.Token } other])
        {
            return false;
        }

        TokenTest? both = (one.Test, other.Test) switch
        {
            (FormTest a, FormTest b) => new FormTest([.. a.Forms, .. b.Forms]),
            (LemmaTest a, LemmaTest b) => new LemmaTest([.. a.Lemmas, .. b.Lemmas]),
            _ => null,
        };
        if (both is not null)
        {
            ways[^1] = [one with { Test = both }];
        }

        return both is not null;
    }

    private Part Sequence()
    {
        Part all = Part.Empty;
        while (!_scanner.Ended && _scanner.Peek() is not ('|' or ')'))
        {
            all = all.Then(Item());
        }

        return all;
    }

    private Part Item()
    {
        int start = _program.Count;
        int at = _scanner.Peek() == '\0' ? 0 : _scanner.At;
        string? capture = _scanner.CaptureName();
        if (capture is not null)
        {
            _captures.Add(capture);
            _program.Add(new Instruction(Operation.Open, Name: capture) { At = at, Length = capture.Length });
            at = _scanner.Peek() == '\0' ? at : _scanner.At;
        }

        _scanner.Enter();
        Part part = Atom();
        _scanner.Leave();
        for (int i = start; i < _program.Count && !_isFast; i++)
        {
            if (_program[i].Length == 0)
            {
                _program[i] = _program[i] with { At = at, Length = _scanner.At - at };
            }
        }

        if (capture is not null)
        {
            // The quantifier of "title=[…]+" repeats what is inside the capture; "(title=[…])+" repeats the capture.
            part = Quantifier(start + 1, part);
            _program.Add(new Instruction(Operation.Close, Name: capture));
            return part;
        }

        return Quantifier(start, part);
    }

    private Part Atom()
    {
        switch (_scanner.Peek())
        {
            case '(':
                return Group();
            case '[':
                _scanner.Advance();
                return Add(new Instruction(Operation.Token, Test()));
            case '@':
                _scanner.Advance();
                return MentionAtom();
            case '%':
                _scanner.Advance();
                return Add(new Instruction(Operation.Entry, Lexicon: TestParser.FindLexicon(_scanner, _lexicons)));
            case '<':
                _scanner.Advance();
                string where = _scanner.Until('>');
                _program.Add(new Instruction(where switch
                {
                    "start" => Operation.SentenceStart,
                    "end" => Operation.SentenceEnd,
                    _ => throw _scanner.WordError($"<{where}> is unknown; write <start> or <end>"),
                }));
                return Part.Empty;
            case '/':
                _scanner.Advance();
                string lemmas = _scanner.Until('/');
                return Add(new Instruction(Operation.Token, _lexicons.Tests.GetOrAdd($"/{lemmas}/", _ => new LemmaTest([.. lemmas.Split('|')]))));
            case '"':
                _scanner.Advance();
                Part words = Part.Empty;
                foreach (string word in _scanner.Until('"').Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    words = words.Then(Add(new Instruction(Operation.Token, Word(word))));
                }

                return words;
            case ',' or ';' or ':':
                string mark = _scanner.Peek().ToString();
                _scanner.Advance();
                return Add(new Instruction(Operation.Token, Word(mark)));
            default:
                string form = _scanner.Word();
                return Add(new Instruction(Operation.Token, form == "." ? new AnyTest() : Word(form)));
        }
    }

    private Part Add(Instruction step)
    {
        _program.Add(step);
        return Part.Of(step);
    }

    /// <summary>The test for a word; the same words of all patterns have the same.</summary>
    private FormTest Word(string word) => _lexicons.Words.GetOrAdd(word, static w => new FormTest([w.ToLowerInvariant()]));

    /// <summary>Reads a test and its closing bracket; macros bring the same tests again and again.</summary>
    private TokenTest Test()
    {
        string? text = _scanner.Plain(']');
        if (text is not null && _lexicons.Tests.TryGetValue(text, out TokenTest? known))
        {
            _scanner.Advance(text.Length);
            return known;
        }

        TokenTest test = TestParser.Parse(_scanner, _lexicons, ']');
        _scanner.Expect("]");
        return text is null ? test : _lexicons.Tests.GetOrAdd(text, test);
    }

    private Part Group()
    {
        if (_scanner.Take("(?=") || _scanner.Take("(?!"))
        {
            bool ahead = _scanner.PeekTight(-1) == '=';
            int at = _program.Count;
            _program.Add(new Instruction(ahead ? Operation.Ahead : Operation.NotAhead));
            Part seen = Alternatives();
            _scanner.Expect(")");
            _program.Add(new Instruction(Operation.Accept));
            _program[at] = _program[at] with { Other = _program.Count };
            return ahead ? Part.Empty with { Needs = seen.Needs } : Part.Empty;
        }

        if (_scanner.Take("(?<=") || _scanner.Take("(?<!"))
        {
            bool behind = _scanner.PeekTight(-1) == '=';
            _scanner.Expect("[");
            TokenTest test = TestParser.Parse(_scanner, _lexicons, ']');
            _scanner.Expect("]");
            _scanner.Expect(")");
            _program.Add(new Instruction(behind ? Operation.Behind : Operation.NotBehind, test));
            return Part.Empty;
        }

        return _groups is null ? Bracket() : Known(_groups);
    }

    private Part Bracket()
    {
        _scanner.Expect("(");
        Part inside = Alternatives();
        _scanner.Expect(")");
        return inside;
    }

    /// <summary>A group that other patterns may have, too: macros bring the same ones again and again.</summary>
    private Part Known(PatternGroups groups)
    {
        int end = _scanner.EndOfGroup();
        ReadOnlySpan<char> text = _scanner.Ahead(end);
        if (groups.Find(text) is { } known && _scanner.HasRoomFor(known.Depth) && _program.Count + known.Steps.Length <= ProgramLimit)
        {
            _captures.AddRange(known.Captures);
            Append(known.Steps, 0);
            _scanner.Advance(text.Length);
            return known.Part;
        }

        int start = _program.Count;
        int captured = _captures.Count;
        int outer = _scanner.Dive();
        Part part = Bracket();
        int depth = _scanner.Surface(outer);
        if (_scanner.At == end)
        {
            Instruction[] steps = [.. CollectionsMarshal.AsSpan(_program)[start..]];
            for (int i = 0; i < steps.Length; i++)
            {
                steps[i] = HasTarget(steps[i]) ? steps[i] with { Other = steps[i].Other - start } : steps[i];
            }

            groups.Add(text, new PatternGroup(steps, [.. _captures.Skip(captured)], part, depth));
        }

        return part;
    }

    private Part MentionAtom()
    {
        string label = _scanner.Word();
        MentionForms forms = MentionForms.Any;
        if (_scanner.PeekTight() == ':')
        {
            _scanner.Advance();
            string form = _scanner.Word();
            forms = form switch
            {
                "named" => MentionForms.Named,
                "kind" => MentionForms.Kind,
                "nominal" => MentionForms.Nominal,
                "pronoun" => MentionForms.Pronoun,
                "known" => MentionForms.Named | MentionForms.Kind,
                _ => throw _scanner.WordError($"'{form}' is no form of mention; write named, kind, known, nominal or pronoun"),
            };
        }

        return Add(new Instruction(Operation.Mention, Name: label, Forms: forms));
    }

    private Part Quantifier(int start, Part part)
    {
        char mark = _scanner.PeekTight();
        if (mark is not ('?' or '*' or '+' or '{'))
        {
            return part;
        }

        _scanner.Advance();
        int low = mark is '+' ? 1 : 0;
        int high = mark is '?' ? 1 : int.MaxValue;
        if (mark == '{')
        {
            string[] bounds = _scanner.Until('}').Split(',');
            if (!int.TryParse(bounds[0], out low) || (bounds.Length > 1 && !int.TryParse(bounds[1], out high)))
            {
                throw _scanner.WordError("write {2} or {1,3}");
            }

            high = bounds.Length > 1 ? high : low;
            if (bounds.Length > 2 || low < 0 || high < Math.Max(1, low) || low > RepeatLimit || (high > RepeatLimit && high != int.MaxValue))
            {
                throw _scanner.WordError($"write {{2}} or {{1,3}}, the smaller number first and none above {RepeatLimit}");
            }
        }

        bool lazy = _scanner.PeekTight() == '?';
        if (lazy)
        {
            _scanner.Advance();
        }

        Repeat(start, low, high, lazy ? Operation.SplitLazy : Operation.Split);
        return part.Repeated(low, high);
    }

    private void Repeat(int start, int low, int high, Operation split)
    {
        List<Instruction> body = Cut(start);
        for (int i = 0; i < low; i++)
        {
            Append(body, start);
        }

        if (high == int.MaxValue)
        {
            int loop = _program.Count;
            _program.Add(new Instruction(split));
            Append(body, start);
            _program.Add(new Instruction(Operation.Jump, Other: loop));
            _program[loop] = _program[loop] with { Other = _program.Count };
            return;
        }

        List<int> exits = [];
        for (int i = low; i < high; i++)
        {
            exits.Add(_program.Count);
            _program.Add(new Instruction(split));
            Append(body, start);
        }

        foreach (int exit in exits)
        {
            _program[exit] = _program[exit] with { Other = _program.Count };
        }
    }

    private void Append(List<Instruction> body, int origin) => Append(CollectionsMarshal.AsSpan(body), origin);

    private void Append(ReadOnlySpan<Instruction> body, int origin)
    {
        if (_program.Count + body.Length > ProgramLimit)
        {
            throw _scanner.Error($"repeats within repeats make the pattern longer than {ProgramLimit} steps; lower the numbers");
        }

        int shift = _program.Count - origin;
        int at = _program.Count;
        _program.AddRange(body);
        foreach (ref Instruction step in CollectionsMarshal.AsSpan(_program)[at..])
        {
            if (shift != 0 && HasTarget(step))
            {
                step = step with { Other = step.Other + shift };
            }
        }
    }

    internal static bool HasTarget(in Instruction step) =>
        step.Operation is Operation.Split or Operation.SplitLazy or Operation.Jump or Operation.Ahead or Operation.NotAhead;
}
