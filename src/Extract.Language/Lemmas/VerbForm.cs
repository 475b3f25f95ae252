namespace Extract.Language.Lemmas;

/// <summary>A form of an irregular verb.</summary>
/// <param name="Verb">The verb that it is a form of.</param>
/// <param name="IsPast">True for a past tense ("swam").</param>
/// <param name="IsParticiple">True for a participle ("swum").</param>
/// <param name="IsShared">True when the form is a verb of its own as well ("found").</param>
internal readonly record struct VerbForm(string Verb, bool IsPast, bool IsParticiple, bool IsShared);
