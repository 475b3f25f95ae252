namespace Extract.Training.Treebanks;

/// <summary>One word of a CoNLL-U file; heads count words from 0, -1 for the root.</summary>
/// <param name="Multiword">On the first word of a multiword token the number of its words, else 0.</param>
/// <param name="Surface">On the first word of a multiword token the token as written, else null.</param>
public sealed record TreebankWord(
    string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Relation, bool SpaceAfter, int Multiword, string? Surface);

/// <summary>One sentence of a CoNLL-U file.</summary>
/// <param name="StartsParagraph">True when a paragraph or document begins with it.</param>
/// <param name="Document">Number of its document in the file.</param>
public sealed record TreebankSentence(TreebankWord[] Words, bool StartsParagraph, int Document);
