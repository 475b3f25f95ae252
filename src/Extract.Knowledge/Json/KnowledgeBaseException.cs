using Extract.Articles;

namespace Extract.Knowledge.Json;

/// <summary>A file is no knowledge base.</summary>
public sealed class KnowledgeBaseException(string file, int line, int column, string message, Exception? inner = null)
    : InputException(file, line, column, message, inner);
