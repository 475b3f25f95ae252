namespace Extract.Language.Lexicons;

/// <summary>What a form is under one tag; a link of a chain that only ever grows at its head.</summary>
/// <param name="Owner">The models that said so.</param>
/// <param name="Key">Twice the tag's number, and 1 for a word that stands first.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Features">Its morphology.</param>
/// <param name="Next">Another reading of the form.</param>
internal sealed record FormReading(object Owner, int Key, string Lemma, Features Features, FormReading? Next);
