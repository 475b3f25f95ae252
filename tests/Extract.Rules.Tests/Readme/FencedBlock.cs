namespace Extract.Rules.Tests.Readme;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Line">The line of its first fence, counted from 1.</param>
/// <param name="Language">The first word behind the fence; empty for none.</param>
internal sealed record FencedBlock(int Line, string Language, string Text)
{
    /// <summary>The blocks of a page in order.</summary>
    /// <exception cref="FormatException">A block does not end.</exception>
    public static List<FencedBlock> Of(string page)
    {
        List<FencedBlock> blocks = [];
        string[] lines = page.ReplaceLineEndings("\n").Split('\n');
        for (int first = 0; first < lines.Length; first++)
        {
            string opening = lines[first].TrimStart();
            int ticks = opening.TakeWhile(c => c == '`').Count();
            if (ticks < 3 || opening.AsSpan(ticks).Contains('`'))
            {
                continue;
            }

            int indent = lines[first].Length - opening.Length;
            int last = Array.FindIndex(lines, first + 1, line => line.Trim() is { Length: >= 3 } fence && fence.Length >= ticks && fence.All(c => c == '`'));
            if (last < 0)
            {
                throw new FormatException($"the block that begins in line {first + 1} does not end");
            }

            IEnumerable<string> content = lines[(first + 1)..last].Select(line => line[Math.Min(indent, line.Length - line.TrimStart().Length)..] + "\n");
            blocks.Add(new FencedBlock(first + 1, opening[ticks..].Trim().Split(' ')[0], string.Concat(content)));
            first = last;
        }

        return blocks;
    }
}
