namespace Extract.Rules.Keys;

/// <summary>A field that a mapping in a file of rules may have.</summary>
/// <param name="Meaning">What it says, in one sentence, as editors show it.</param>
/// <param name="Shape">What may stand behind it.</param>
internal sealed record Key(string Name, string Meaning, Shape Shape, bool IsRequired = false);
