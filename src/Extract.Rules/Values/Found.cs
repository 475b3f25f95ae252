using Extract.Language.Values;

namespace Extract.Rules.Values;

/// <summary>What a rule found in a stretch of pieces.</summary>
/// <param name="First">The first piece.</param>
/// <param name="End">Behind the last piece.</param>
/// <param name="Value">Null when the words stand for no value.</param>
/// <param name="Stage">The stage of the rule.</param>
internal sealed record Found(int First, int End, Value? Value, int Stage);
