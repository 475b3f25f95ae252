using Extract.Rules.Patterns;
using Extract.Rules.Values.Words;

namespace Extract.Rules.Values.Patterns;

/// <summary>Reads a pattern and compiles it, back to front, so that each part knows what follows it. Not thread-safe.</summary>
internal sealed class ValuePatternParser
{
    private const int MostSequences = 500;

    private readonly string _text;
    private readonly ElementParser _elements;
    private readonly List<string> _slots = [];
    private readonly List<Step> _steps = [];
    private int _at;

    private ValuePatternParser(string text, ValueWords words)
    {
        _text = text;
        _elements = new ElementParser(words, _slots);
    }

    /// <exception cref="PatternException">The text is no pattern.</exception>
    public static ValuePattern Parse(string text, ValueWords words)
    {
        ValuePatternParser parser = new(text, words);
        Node whole = parser.Choice(0);
        if (parser._at < text.Length)
        {
            throw new PatternException(parser._at, 1, "')' closes nothing; take it out, or write \\) for the sign");
        }

        parser._steps.Add(new Step(null, -1));
        int start = parser.Emit(whole, 0);
        return new ValuePattern([.. parser._steps], start, parser._slots);
    }

    /// <summary>A condition: the sequences of elements that it allows.</summary>
    /// <exception cref="PatternException">The text is no such pattern.</exception>
    public static Element[][] ParseCondition(string text, ValueWords words)
    {
        ValuePatternParser parser = new(text, words);
        Node whole = parser.Choice(0);
        return parser._at < text.Length
            ? throw new PatternException(parser._at, 1, "')' closes nothing; take it out, or write \\) for the sign")
            : [.. Expand(whole, 0)];
    }

    /// <summary>All sequences that groups and optional parts allow.</summary>
    private static IEnumerable<Element[]> Expand(Node node, int depth) => node.Choices.SelectMany(choice =>
    {
        List<Element[]> sequences = [[]];
        foreach (Part part in choice)
        {
            Element[][] tails = part.Element is { } element ? [[element]] : [.. Expand(part.Inner!, depth + 1)];
            sequences = [.. sequences.SelectMany(s => tails.Select(t => (Element[])[.. s, .. t])), .. part.IsOptional ? sequences : []];
            if (sequences.Count > MostSequences)
            {
                throw new PatternException(0, 1, $"the condition stands for more than {MostSequences} sequences; make it simpler");
            }
        }

        return sequences;
    });

    private Node Choice(int depth)
    {
        if (depth > 16)
        {
            throw new PatternException(_at, 1, "groups nest deeper than 16 here; flatten them");
        }

        List<List<Part>> choices = [[]];
        while (true)
        {
            Skip();
            if (_at >= _text.Length || _text[_at] == ')')
            {
                return new Node(choices);
            }

            if (_text[_at] == '|')
            {
                _at++;
                choices.Add([]);
                continue;
            }

            choices[^1].AddRange(ReadPart(depth));
        }
    }

    private List<Part> ReadPart(int depth)
    {
        int start = _at;
        if (_text[_at] == '(')
        {
            _at++;
            Node inner = Choice(depth + 1);
            if (_at >= _text.Length)
            {
                throw new PatternException(start, 1, "the '(' is not closed; add ')'");
            }

            _at++;
            return [new Part(null, inner, Optional())];
        }

        List<Element> elements = _text[_at] switch
        {
            '<' => [Angled()],
            '[' => [Bare()],
            _ => Literal(),
        };
        bool optional = Optional();
        return optional && elements.Count > 1
            ? [new Part(null, new Node([[.. elements.Select(e => new Part(e, null, false))]]), true)]
            : [.. elements.Select(e => new Part(optional ? null : e, optional ? new Node([[new Part(e, null, false)]]) : null, optional))];
    }

    private Element Angled()
    {
        int start = ++_at;
        int end = _text.IndexOf('>', start);
        if (end < 0)
        {
            throw new PatternException(start - 1, 1, "the '<' is not closed; add '>'");
        }

        string inner = _text[start..end];
        int bracket = inner.IndexOf('[', StringComparison.Ordinal);
        _at = end + 1;
        PieceTest[] tests = bracket >= 0 && inner.EndsWith(']') ? ElementParser.Tests(inner[(bracket + 1)..^1], start + bracket + 1) : [];
        return _elements.Class(bracket >= 0 ? inner[..bracket] : inner, start, [.. tests, .. TestsBehind()]);
    }

    private Element Bare()
    {
        int start = _at;
        PieceTest[] tests = TestsBehind();
        return ElementParser.Bare(tests, _text[(start + 1)..(_at - 1)]);
    }

    private List<Element> Literal()
    {
        int start = _at;
        if (_text[_at] == '\\' && _at + 1 < _text.Length)
        {
            _at += 2;
            return [.. _elements.Literal(_text[start + 1].ToString(), TestsBehind())];
        }

        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('(' or ')' or '|' or '[' or ']' or '<' or '>' or '?' or '\\'))
        {
            _at++;
        }

        if (_at == start)
        {
            throw new PatternException(start, 1, $"'{_text[start]}' begins nothing here; write \\{_text[start]} for the sign");
        }

        string literal = _text[start.._at];
        return [.. _elements.Literal(literal, TestsBehind())];
    }

    private PieceTest[] TestsBehind()
    {
        if (_at >= _text.Length || _text[_at] != '[')
        {
            return [];
        }

        int start = ++_at;
        int end = _text.IndexOf(']', start);
        if (end < 0)
        {
            throw new PatternException(start - 1, 1, "the '[' is not closed; add ']'");
        }

        _at = end + 1;
        return ElementParser.Tests(_text[start..end], start);
    }

    private bool Optional()
    {
        if (_at < _text.Length && _text[_at] == '?')
        {
            _at++;
            return true;
        }

        return false;
    }

    private void Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private int Emit(Node node, int next)
    {
        int start = -1;
        for (int c = node.Choices.Count - 1; c >= 0; c--)
        {
            int from = next;
            for (int p = node.Choices[c].Count - 1; p >= 0; p--)
            {
                from = Emit(node.Choices[c][p], from);
            }

            start = start < 0 ? from : Add(new Step(null, from, start));
        }

        return start;
    }

    private int Emit(Part part, int next)
    {
        int from = part.Element is { } element ? Add(new Step(element, next)) : Emit(part.Inner!, next);
        return part.IsOptional ? Add(new Step(null, from, next)) : from;
    }

    private int Add(Step step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }

    private sealed record Node(List<List<Part>> Choices);

    private sealed record Part(Element? Element, Node? Inner, bool IsOptional);
}
