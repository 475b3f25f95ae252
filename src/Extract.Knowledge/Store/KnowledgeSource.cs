using Extract.Knowledge.Json;
using Extract.Knowledge.Merging;

namespace Extract.Knowledge.Store;

/// <summary>Reads a knowledge base from where it is: a file, json or jsonl, or a folder that grows. Thread-safe.</summary>
public static class KnowledgeSource
{
    /// <summary>The knowledge bases as they are kept: of a file those in it, of a folder one for each article.</summary>
    /// <param name="undertakingField">The schema's name of the field that says to which whole a fact belongs; null when there is none.</param>
    /// <exception cref="KnowledgeBaseException">The file is missing, or holds no knowledge base.</exception>
    /// <exception cref="FolderException">The folder is no knowledge base, or is damaged.</exception>
    public static IReadOnlyList<KnowledgeBase> Read(string path, string? undertakingField) =>
        Directory.Exists(path) ? KnowledgeFolder.Open(path).ReadArticles(undertakingField) : KnowledgeBaseReader.Read(path, undertakingField);

    /// <summary>One knowledge base of all; merged, unless it is so already.</summary>
    /// <exception cref="KnowledgeBaseException">The file is missing, or holds no knowledge base.</exception>
    /// <exception cref="FolderException">The folder is no knowledge base, or is damaged.</exception>
    public static KnowledgeBase ReadWhole(string path, KnowledgeMerger merger, string? undertakingField)
    {
        if (Directory.Exists(path))
        {
            return KnowledgeFolder.Open(path).ReadWhole(merger, undertakingField);
        }

        IReadOnlyList<KnowledgeBase> all = KnowledgeBaseReader.Read(path, undertakingField);
        return all.Count == 1 ? all[0] : merger.Merge(all);
    }
}
