namespace Extract.Language.Tagging;

/// <summary>A word with its tags and nothing else. Offsets count UTF-16 code units of the text.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Xpos">Penn Treebank tag ("VBN").</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="SpaceAfter">True when white space follows.</param>
/// <param name="MultiwordLength">On the first word of a multiword token the number of its words, else 0.</param>
public readonly record struct TaggedWord(int Start, int End, string Xpos, Upos Upos, bool SpaceAfter, byte MultiwordLength);
