using Extract.Cli.Output;
using Extract.Knowledge;
using Extract.Knowledge.Changes;
using Extract.Knowledge.Merging;
using Extract.Knowledge.Store;

namespace Extract.Cli.Pipeline;

/// <summary>An earlier and a later knowledge base, files or folders.</summary>
/// <param name="rules">Folder of the rules that merge those that are not merged.</param>
internal sealed class KnowledgePair(string before, string after, string rules)
{
    /// <summary>Writes what changed.</summary>
    public void Write(Stream output, bool isJson, bool colours)
    {
        KnowledgeMerger merger = KnowledgeMerger.Load(rules);
        KnowledgeBase old = KnowledgeSource.ReadWhole(before, merger, merger.UndertakingField);
        KnowledgeBase now = KnowledgeSource.ReadWhole(after, merger, merger.UndertakingField);
        KnowledgeChanges changes = KnowledgeChanges.Between(old, now);
        if (isJson)
        {
            ChangeJson.Write(output, changes, merger.UndertakingField);
            return;
        }

        using StreamWriter writer = new(output, leaveOpen: true) { NewLine = "\n" };
        new ChangeText(Drawing.On(writer, colours), old, now).Write(changes);
    }
}
