namespace Extract.Language;

/// <summary>The seventeen universal parts of speech (universaldependencies.org/u/pos), in alphabetical order.</summary>
public enum Upos : byte
{
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}
