using System.Security.Cryptography;
using Extract.Knowledge.Json;
using Extract.Knowledge.Merging;

namespace Extract.Knowledge.Store;

/// <summary>The merged knowledge base of a folder while the folder is changed.</summary>
internal sealed class WholeFile(string path, IFolderDisk disk, string? undertakingField)
{
    /// <summary>All that a state of the folder knew, from its file, or merged again when that is not there.</summary>
    public KnowledgeBase Read(Manifest manifest, KnowledgeMerger merger) =>
        Folder(manifest).ReadMerged(undertakingField) ?? merger.Merge(Folder(manifest).ReadArticles(undertakingField));

    /// <summary>Merges and writes the file, unless it is there already; then there is no knowledge base either.</summary>
    /// <param name="isChanged">Whether articles changed.</param>
    public (StoredWhole Stored, KnowledgeBase? Merged) Write(Manifest before, Manifest after, bool isChanged, KnowledgeMerger merger, string mergedBy)
    {
        if (!isChanged && before.Whole is { } whole && whole.MergedBy == mergedBy && Folder(before).HasMerged())
        {
            return (whole, null);
        }

        KnowledgeBase merged = merger.Merge(Folder(after).ReadArticles(undertakingField));
        string sha256 = "";
        FolderFiles.WriteAtOnce(disk, StoredWhole.Name, stream =>
        {
            using SHA256 hash = SHA256.Create();
            using (CryptoStream hashed = new(stream, hash, CryptoStreamMode.Write, leaveOpen: true))
            {
                KnowledgeBaseWriter.WriteIndented(hashed, merged);
            }

            sha256 = Convert.ToHexStringLower(hash.Hash!);
        });
        return (new StoredWhole(sha256, mergedBy), merged);
    }

    private KnowledgeFolder Folder(Manifest manifest) => KnowledgeFolder.Of(path, disk, manifest);
}
