using Extract.Articles;

namespace Extract.Knowledge.Store;

/// <summary>A folder is no knowledge base, is damaged, or is being written by another process.</summary>
public sealed class FolderException(string file, string message, Exception? inner = null)
    : InputException(file, 0, 0, message, inner);
