using Extract.Language.Learning;

namespace Extract.Language.Parsing;

/// <summary>
/// The parser's actions by number: shift, then the left arcs, then the right arcs, each with a label that the treebank shows
/// in that direction. Frozen.
/// </summary>
internal sealed class ActionSet
{
    public const int Shift = 0;

    private readonly int[] _labelOf;
    private readonly int[] _left;
    private readonly int[] _right;

    /// <param name="labels">All relations.</param>
    /// <param name="left">Indices of the labels of left arcs.</param>
    /// <param name="right">Indices of the labels of right arcs.</param>
    public ActionSet(string[] labels, int[] left, int[] right)
    {
        Labels = labels;
        FirstRight = 1 + left.Length;
        Count = FirstRight + right.Length;
        _labelOf = [-1, .. left, .. right];
        _left = Invert(left, labels.Length, 1);
        _right = Invert(right, labels.Length, FirstRight);
        Root = LeftArc(Array.IndexOf(labels, "root"));
    }

    public string[] Labels { get; }

    public int Count { get; }

    /// <summary>Number of the first right arc; left arcs stand before it.</summary>
    public int FirstRight { get; }

    /// <summary>The left arc from the root.</summary>
    public int Root { get; }

    public static ActionSet Read(ModelReader reader) => new(reader.ReadStrings(), ReadInts(reader), ReadInts(reader));

    /// <summary>The number of a left arc with a label, -1 where there is none.</summary>
    public int LeftArc(int label) => _left[label];

    /// <summary>The number of a right arc with a label, -1 where there is none.</summary>
    public int RightArc(int label) => _right[label];

    public int LabelOf(int action) => _labelOf[action];

    public void Apply(ParserState state, int action)
    {
        state.Note(action);
        if (action == Shift)
        {
            state.Shift();
        }
        else if (action < FirstRight)
        {
            state.LeftArc(_labelOf[action]);
        }
        else
        {
            state.RightArc(_labelOf[action]);
        }
    }

    /// <summary>The only action that a state allows, or -1 when there is a choice.</summary>
    public int Forced(ParserState state) =>
        state.StackSize == 0 ? Shift : !state.CanShift && state.StackSize == 1 ? Root : -1;

    /// <summary>The allowed action with the highest score; the first of equals.</summary>
    public int Best(ParserState state, ReadOnlySpan<short> scores)
    {
        int best = state.CanShift ? Shift : -1;
        if (state.CanLeftArc)
        {
            best = BestOf(scores, 1, FirstRight, best);
        }

        return state.CanRightArc ? BestOf(scores, FirstRight, Count, best) : best;
    }

    private int BestOf(ReadOnlySpan<short> scores, int first, int end, int best)
    {
        for (int a = first; a < end; a++)
        {
            best = a != Root && (best < 0 || scores[a] > scores[best]) ? a : best;
        }

        return best;
    }

    private static int[] Invert(int[] labels, int count, int first)
    {
        int[] actions = new int[count];
        actions.AsSpan().Fill(-1);
        for (int i = 0; i < labels.Length; i++)
        {
            actions[labels[i]] = first + i;
        }

        return actions;
    }

    private static int[] ReadInts(ModelReader reader)
    {
        int[] numbers = new int[reader.ReadInt()];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = reader.ReadInt();
        }

        return numbers;
    }
}
