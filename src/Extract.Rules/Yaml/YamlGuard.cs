using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Extract.Rules.Yaml;

/// <summary>
/// Passes on the events of a parser and stops at what could exhaust the program or would be read as something else than was meant:
/// deep nesting, anchors and aliases, type tags, second documents.
/// </summary>
internal sealed class YamlGuard(string file, IParser inner) : IParser
{
    /// <summary>How deep sequences and mappings may nest.</summary>
    public const int DepthLimit = 32;

    private int _depth;
    private int _documents;

    public ParsingEvent? Current => inner.Current;

    /// <summary>Where the last event ended.</summary>
    public Mark Reached { get; private set; } = new(1, 1, 1);

    public bool MoveNext()
    {
        if (!inner.MoveNext())
        {
            return false;
        }

        Reached = inner.Current!.End;
        _depth += inner.Current.NestingIncrease;
        switch (inner.Current)
        {
            // The stream and the document nest too.
            case { NestingIncrease: > 0 } when _depth > DepthLimit + 2:
                throw Fault($"lists and mappings nest deeper than {DepthLimit} here; flatten them");
            case DocumentStart when ++_documents > 1:
                throw Fault("a second document begins here; a file holds one, so take out the line ---");
            case AnchorAlias alias:
                throw Fault($"'*{alias.Value}' is an alias, and files of rules have none; write the value out, use a macro or a lexicon, or quote the text");
            case NodeEvent { Anchor.IsEmpty: false } node:
                throw Fault($"'&{node.Anchor}' is an anchor, and files of rules have none; take it out or quote the text");
            case NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag }:
                throw Fault($"'{tag.Value}' is read as a type tag; write the text in quotes");
            case Scalar { Style: ScalarStyle.Plain, Tag: { IsEmpty: false } }:
                throw Fault("a '!' at the start is read as a type tag; write the text in quotes");
        }

        return true;
    }

    private RuleException Fault(string message)
    {
        (Mark start, Mark end) = (inner.Current!.Start, inner.Current.End);
        int length = end.Line == start.Line ? (int)(end.Column - start.Column) : 1;
        return new RuleException(file, Math.Max(1, (int)start.Line), Math.Max(1, (int)start.Column), message) { Length = Math.Max(1, length) };
    }
}
