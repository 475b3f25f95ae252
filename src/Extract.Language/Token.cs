namespace Extract.Language;

/// <summary>One syntactic word by Universal Dependencies. Like words share their strings; offsets count UTF-16 code units of the text.</summary>
/// <param name="Start">First code unit of the word; parts of a multiword token share or divide its extent.</param>
/// <param name="End">One past the last code unit.</param>
/// <param name="Form">The word as written, with curly quotes and apostrophes folded to straight ones.</param>
/// <param name="Lower">The form in lower case (invariant).</param>
/// <param name="Lemma">The dictionary form.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag ("VBN").</param>
/// <param name="Features">Morphology that rules use.</param>
/// <param name="Head">Index of the governing token in the document, -1 for a root.</param>
/// <param name="Relation">Universal Dependencies relation with subtype ("nsubj:pass"), "root" for a root.</param>
/// <param name="SpaceAfter">True when white space follows in the text.</param>
/// <param name="MultiwordLength">On the first word of a multiword token (don't = do + n't) the number of its words; otherwise 0.</param>
public readonly record struct Token(
    int Start,
    int End,
    string Form,
    string Lower,
    string Lemma,
    Upos Upos,
    string Xpos,
    Features Features,
    int Head,
    string Relation,
    bool SpaceAfter,
    int MultiwordLength);
