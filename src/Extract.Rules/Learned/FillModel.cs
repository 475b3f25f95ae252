namespace Extract.Rules.Learned;

/// <summary>By which weights context fills a role.</summary>
/// <param name="Role">The role's name.</param>
/// <param name="Weights">Null where none were learned yet: then the general rules of context stand.</param>
/// <param name="Least">The chance from which on a mention fills the role, 0 to 1.</param>
/// <param name="File">Where the weights are kept.</param>
internal sealed record FillModel(string Role, LearnedWeights? Weights, double Least, string File);
