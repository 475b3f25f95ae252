using Extract.Rules.Lexicons;
using Extract.Rules.Patterns;

namespace Extract.Rules.Paths;

/// <summary>Compiles a path's text to a small automaton over the tree.</summary>
internal sealed class PathCompiler
{
    private const int ProgramLimit = 2_000;

    private readonly List<PathStep> _program = [];

    private PathCompiler()
    {
    }

    /// <exception cref="PatternException">The text is no path.</exception>
    public static TreePath Compile(string text, LexiconSet lexicons)
    {
        PathNode path = new PathParser(text, lexicons).Parse();
        PathCompiler compiler = new();
        compiler.Write(path);
        return compiler._program.Count < ProgramLimit
            ? new TreePath(text, [.. compiler._program, new PathStep(PathOperation.Accept, [])])
            : throw new PatternException(0, text.Length, $"repeats within repeats make the path longer than {ProgramLimit} steps; lower the numbers");
    }

    private void Write(PathNode node)
    {
        // What is longer is a fault whatever follows.
        if (_program.Count >= ProgramLimit)
        {
            return;
        }

        switch (node)
        {
            case StepNode step:
                _program.Add(new PathStep(step.IsDown ? PathOperation.Down : PathOperation.Up, step.Relations));
                break;
            case TestNode test:
                _program.Add(new PathStep(PathOperation.Test, [], test.Test));
                break;
            case SequenceNode sequence:
                foreach (PathNode part in sequence.Parts)
                {
                    Write(part);
                }

                break;
            case EitherNode either:
                Write(either);
                break;
            case RepeatNode repeat:
                Write(repeat);
                break;
        }
    }

    private void Write(EitherNode either)
    {
        List<int> jumps = [];
        for (int i = 0; i < either.Ways.Count - 1; i++)
        {
            int split = Reserve(PathOperation.Split);
            Write(either.Ways[i]);
            jumps.Add(Reserve(PathOperation.Jump));
            Lead(split);
        }

        Write(either.Ways[^1]);
        jumps.ForEach(Lead);
    }

    private void Write(RepeatNode repeat)
    {
        for (int i = 0; i < repeat.Low; i++)
        {
            Write(repeat.Body);
        }

        if (repeat.High == int.MaxValue)
        {
            int loop = Reserve(PathOperation.Split);
            Write(repeat.Body);
            _program.Add(new PathStep(PathOperation.Jump, [], Other: loop));
            Lead(loop);
            return;
        }

        List<int> exits = [];
        for (int i = repeat.Low; i < repeat.High && _program.Count < ProgramLimit; i++)
        {
            exits.Add(Reserve(PathOperation.Split));
            Write(repeat.Body);
        }

        exits.ForEach(Lead);
    }

    private int Reserve(PathOperation operation)
    {
        _program.Add(new PathStep(operation, []));
        return _program.Count - 1;
    }

    /// <summary>Leads a split or a jump to what is written next.</summary>
    private void Lead(int step) => _program[step] = _program[step] with { Other = _program.Count };
}
