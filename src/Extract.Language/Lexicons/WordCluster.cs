namespace Extract.Language.Lexicons;

/// <summary>The classes of words that keep the same company as a word, in three sizes; all 0 for a word too rare to tell.</summary>
internal readonly record struct WordCluster(ushort Coarse, ushort Middle, ushort Fine);
