using Extract.Knowledge.Profile;

namespace Extract.Training.Entities;

/// <summary>Two records of entities that are one, or are not.</summary>
/// <param name="Group">The cluster of articles that they are from; what is learned from a group is not measured on it.</param>
/// <param name="Features">The names of the features that hold, without the bias.</param>
/// <param name="IsVaried">Whether nobody wrote it so; such count less.</param>
internal sealed record EntityExample(string Group, EntityNature Nature, IReadOnlyList<string> Features, bool AreOne, bool IsVaried);
