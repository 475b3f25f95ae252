namespace Extract.Language.Parsing;

/// <summary>
/// A configuration of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer and the arcs so far.
/// Words count from 0; the root stands behind the last word. One object is used again for sentence after sentence.
/// </summary>
internal sealed class ParserState
{
    public const int None = -1;

    private int[] _stack = [];
    private byte[] _actions = [];

    public int[] Heads { get; private set; } = [];

    public int[] Labels { get; private set; } = [];

    public int[] Left1 { get; private set; } = [];

    public int[] Left2 { get; private set; } = [];

    public int[] Right1 { get; private set; } = [];

    public int[] Right2 { get; private set; } = [];

    public int[] LeftCount { get; private set; } = [];

    public int[] RightCount { get; private set; } = [];

    public int Words { get; private set; }

    public int StackSize { get; private set; }

    /// <summary>The first word of the buffer; equal to <see cref="Words"/> when only the root is left.</summary>
    public int Buffer { get; private set; }

    /// <summary>The actions that led here.</summary>
    public ReadOnlySpan<byte> Actions => _actions.AsSpan(0, Steps);

    public int Steps { get; private set; }

    public bool IsFinal => Buffer == Words && StackSize == 0;

    public bool CanShift => Buffer < Words;

    /// <summary>The root takes one word only, when nothing else waits.</summary>
    public bool CanLeftArc => StackSize > 0 && (Buffer < Words || StackSize == 1);

    public bool CanRightArc => StackSize > 1;

    public void Begin(int words)
    {
        Make(words);
        Words = words;
        StackSize = 0;
        Buffer = 0;
        Steps = 0;
        int count = words + 1;
        Heads.AsSpan(0, count).Fill(None);
        Labels.AsSpan(0, count).Fill(None);
        Left1.AsSpan(0, count).Fill(None);
        Left2.AsSpan(0, count).Fill(None);
        Right1.AsSpan(0, count).Fill(None);
        Right2.AsSpan(0, count).Fill(None);
        LeftCount.AsSpan(0, count).Clear();
        RightCount.AsSpan(0, count).Clear();
    }

    /// <summary>Becomes a copy of another configuration.</summary>
    public void CopyFrom(ParserState other)
    {
        Make(other.Words);
        Words = other.Words;
        StackSize = other.StackSize;
        Buffer = other.Buffer;
        Steps = other.Steps;
        int count = Words + 1;
        other._stack.AsSpan(0, StackSize).CopyTo(_stack);
        other._actions.AsSpan(0, Steps).CopyTo(_actions);
        other.Heads.AsSpan(0, count).CopyTo(Heads);
        other.Labels.AsSpan(0, count).CopyTo(Labels);
        other.Left1.AsSpan(0, count).CopyTo(Left1);
        other.Left2.AsSpan(0, count).CopyTo(Left2);
        other.Right1.AsSpan(0, count).CopyTo(Right1);
        other.Right2.AsSpan(0, count).CopyTo(Right2);
        other.LeftCount.AsSpan(0, count).CopyTo(LeftCount);
        other.RightCount.AsSpan(0, count).CopyTo(RightCount);
    }

    /// <summary>Notes an action that is about to be applied.</summary>
    public void Note(int action) => _actions[Steps++] = (byte)action;

    private void Make(int words)
    {
        if (_stack.Length <= words)
        {
            int size = Math.Max(64, words * 2);
            _stack = new int[size];
            _actions = new byte[size * 2];
            Heads = new int[size];
            Labels = new int[size];
            Left1 = new int[size];
            Left2 = new int[size];
            Right1 = new int[size];
            Right2 = new int[size];
            LeftCount = new int[size];
            RightCount = new int[size];
        }
    }

    /// <summary>The word at a depth of the stack (0 is its top), or <see cref="None"/>.</summary>
    public int Stack(int depth) => depth < StackSize ? _stack[StackSize - 1 - depth] : None;

    public void Shift() => _stack[StackSize++] = Buffer++;

    /// <summary>The first of the buffer governs the top of the stack.</summary>
    public void LeftArc(int label)
    {
        int child = _stack[--StackSize];
        Heads[child] = Buffer;
        Labels[child] = label;
        Left2[Buffer] = Left1[Buffer];
        Left1[Buffer] = child;
        LeftCount[Buffer]++;
    }

    /// <summary>The second of the stack governs its top.</summary>
    public void RightArc(int label)
    {
        int child = _stack[--StackSize];
        int head = _stack[StackSize - 1];
        Heads[child] = head;
        Labels[child] = label;
        Right2[head] = Right1[head];
        Right1[head] = child;
        RightCount[head]++;
    }
}
