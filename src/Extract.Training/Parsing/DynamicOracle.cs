using Extract.Language.Parsing;

namespace Extract.Training.Parsing;

/// <summary>
/// What an action of the arc-hybrid system costs: how many gold arcs can no longer be reached after it (Goldberg and Nivre 2013).
/// Gold heads count words from 0; the root is the number of words.
/// </summary>
internal static class DynamicOracle
{
    /// <summary>The costs of shift, left arc and right arc; an action that is not allowed costs <see cref="int.MaxValue"/>.</summary>
    public static (int Shift, int Left, int Right) Costs(ParserState state, ReadOnlySpan<int> heads)
    {
        int s0 = state.Stack(0);
        int s1 = state.Stack(1);
        int b = state.Buffer;
        return (
            state.CanShift ? ShiftCost(state, heads, b, s0) : int.MaxValue,
            state.CanLeftArc ? LeftCost(state, heads, s0, s1, b) : int.MaxValue,
            state.CanRightArc ? RightCost(state, heads, s0, b) : int.MaxValue);
    }

    private static int ShiftCost(ParserState state, ReadOnlySpan<int> heads, int b, int s0)
    {
        int cost = 0;
        for (int depth = 0; depth < state.StackSize; depth++)
        {
            int word = state.Stack(depth);
            cost += heads[word] == b ? 1 : 0;
            cost += heads[b] == word && word != s0 ? 1 : 0;
        }

        return cost;
    }

    private static int LeftCost(ParserState state, ReadOnlySpan<int> heads, int s0, int s1, int b)
    {
        int head = heads[s0];
        int cost = head != b && (head == s1 || head > b) ? 1 : 0;
        for (int word = b; word < state.Words; word++)
        {
            cost += heads[word] == s0 ? 1 : 0;
        }

        return cost;
    }

    private static int RightCost(ParserState state, ReadOnlySpan<int> heads, int s0, int b)
    {
        int cost = heads[s0] >= b ? 1 : 0;
        for (int word = b; word < state.Words; word++)
        {
            cost += heads[word] == s0 ? 1 : 0;
        }

        return cost;
    }
}
