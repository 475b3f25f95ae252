using Extract.Rules.Lexicons;
using Extract.Rules.Patterns;

namespace Extract.Rules.Paths;

/// <summary>Reads the text of a path; the language is described in <c>rules/README.md</c>.</summary>
internal sealed class PathParser(string text, LexiconSet lexicons)
{
    private const int RepeatLimit = 100;

    private readonly PatternScanner _scanner = new(text);

    /// <summary>Whether a slot's name is a path: no preposition begins so.</summary>
    public static bool IsPath(string name) => name.Length > 0 && name[0] is '>' or '<' or '(' or '[';

    /// <exception cref="PatternException">The text is no path.</exception>
    public PathNode Parse()
    {
        PathNode path = Alternatives();
        return _scanner.Ended ? path : throw _scanner.Error($"'{_scanner.Peek()}' has nothing to close");
    }

    private PathNode Alternatives()
    {
        List<PathNode> ways = [Sequence()];
        while (_scanner.Take("|"))
        {
            ways.Add(Sequence());
        }

        return ways.Count == 1 ? ways[0] : new EitherNode(ways);
    }

    private SequenceNode Sequence()
    {
        List<PathNode> parts = [];
        while (!_scanner.Ended && _scanner.Peek() is not ('|' or ')'))
        {
            parts.Add(Quantified(Atom()));
        }

        return parts.Count > 0 ? new SequenceNode(parts) : throw _scanner.Error("the path goes nowhere; write >relation or <relation");
    }

    private PathNode Atom()
    {
        _scanner.Enter();
        PathNode atom;
        switch (_scanner.Peek())
        {
            case '>' or '<':
                bool down = _scanner.Peek() == '>';
                _scanner.Advance();
                atom = new StepNode(down, Relations());
                break;
            case '(':
                _scanner.Advance();
                atom = Alternatives();
                _scanner.Expect(")");
                break;
            case '[':
                _scanner.Advance();
                atom = new TestNode(TestParser.Parse(_scanner, lexicons, ']'));
                _scanner.Expect("]");
                break;
            case char other when char.IsLetter(other):
                string word = _scanner.Word(":");
                throw _scanner.WordError($"'{word}' is no step; write >{word} for a dependent or <{word} for the head");
            default:
                throw _scanner.Error($"'{_scanner.Peek()}' is no step of a path; write >relation, <relation, ( ) or [test]");
        }

        _scanner.Leave();
        return atom;
    }

    private Relation[] Relations()
    {
        if (!char.IsLetter(_scanner.PeekTight()))
        {
            return [];
        }

        List<Relation> relations = [Relation(null)];
        while (_scanner.Peek() == '|')
        {
            _scanner.Advance();
            if (!char.IsLetter(_scanner.Peek()))
            {
                // The bar parts two ways, and the other begins here.
                BackToBar();
                break;
            }

            relations.Add(Relation(relations[^1]));
        }

        return [.. relations];
    }

    /// <summary>Goes back to the bar behind which only white space was skipped.</summary>
    private void BackToBar()
    {
        do
        {
            _scanner.Advance(-1);
        }
        while (_scanner.PeekTight() != '|');
    }

    /// <param name="before">The alternative before, whose relation a bare word shares: <c>obl:in|on</c>.</param>
    private Relation Relation(Relation? before)
    {
        string word = _scanner.Word(":");
        if (RelationNames.IsKnown(word))
        {
            return new Relation(word);
        }

        int colon = word.IndexOf(':');
        string name = colon < 0 ? "" : word[..colon];
        string marker = word[(colon + 1)..].Replace('_', ' ');
        if (colon < 0 && before?.Marker is not null)
        {
            return before with { Marker = marker };
        }

        if (marker.Length > 0 && Paths.Relation.IsMarked(name))
        {
            return new Relation(name, marker);
        }

        throw _scanner.WordError($"'{word}' is no relation{Nearest.Hint(word, RelationNames.All)}");
    }

    private PathNode Quantified(PathNode atom)
    {
        char mark = _scanner.PeekTight();
        if (mark is not ('?' or '*' or '+' or '{'))
        {
            return atom;
        }

        if (atom is TestNode)
        {
            throw _scanner.Error("a test does not repeat; put the mark behind a step or brackets");
        }

        _scanner.Advance();
        (int low, int high) = mark switch
        {
            '?' => (0, 1),
            '*' => (0, int.MaxValue),
            '+' => (1, int.MaxValue),
            _ => Bounds(),
        };
        return new RepeatNode(atom, low, high);
    }

    private (int Low, int High) Bounds()
    {
        string[] bounds = _scanner.Until('}').Split(',');
        int high = 0;
        bool numbers = int.TryParse(bounds[0], out int low) && (bounds.Length == 1 || int.TryParse(bounds[1], out high));
        high = bounds.Length == 1 ? low : high;
        return numbers && bounds.Length <= 2 && low >= 0 && high >= Math.Max(1, low) && high <= RepeatLimit
            ? (low, high)
            : throw _scanner.WordError($"write {{2}} or {{1,3}}, the smaller number first and none above {RepeatLimit}");
    }
}
