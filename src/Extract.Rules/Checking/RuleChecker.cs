using Extract.Language;
using Extract.Rules.Loading;
using Extract.Rules.Schema;

namespace Extract.Rules.Checking;

/// <summary>Checks a folder of rules as a whole: every fault that it can find, and what does nothing although it loads.</summary>
public static class RuleChecker
{
    /// <summary>Reads a folder and reports all that is wrong or idle.</summary>
    /// <param name="analyzer">Tells which words are lemmas; null to leave that out.</param>
    /// <param name="usedElsewhere">Names of lexicons that floors above look up.</param>
    public static CheckReport Check(string folder, ITextAnalyzer? analyzer = null, IEnumerable<string>? usedElsewhere = null)
    {
        List<RuleException> faults = [];
        FactSchema? schema = Try(faults, () => SchemaReader.Read(Path.Combine(folder, "facts.yaml")));
        if (schema is null)
        {
            return Report(faults, null);
        }

        Try(faults, () => RuleFolderReader.ReadStatusWords(folder));
        RuleFolderReader reader = new(schema, faults);
        Try(faults, () => Read(reader, folder));
        Values.Loading.ValueFolderReader.Read(folder, faults);
        CheckScope scope = new(reader, new RuleContext(schema, reader.Lexicons, reader.Macros, [], reader.Fills));
        MentionSources sources = new(reader);
        PatternCheck.Run(scope, sources);
        FrameCheck.Run(scope, sources);
        ShadowCheck.Run(scope);
        ExampleCheck.Run(scope);
        if (faults.Count == 0)
        {
            // A rule that could not be read uses nothing.
            UsageCheck.Run(scope, usedElsewhere ?? []);
        }

        if (analyzer is not null)
        {
            WordCheck.Run(scope, analyzer);
        }

        return Report(faults, scope);
    }

    private static RuleFolderReader Read(RuleFolderReader reader, string folder)
    {
        reader.Read(folder);
        return reader;
    }

    private static T? Try<T>(List<RuleException> faults, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (RuleException fault)
        {
            faults.Add(fault);
            return null;
        }
    }

    private static CheckReport Report(List<RuleException> faults, CheckScope? scope)
    {
        IEnumerable<Finding> errors = faults.Select(f => new Finding(Severity.Error, "invalid", f.File, f.Line, f.Column, f.Length, f.Message, null)).Distinct();
        List<Finding> all =
        [
            .. errors.Concat(scope?.Findings ?? []).OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)
                .ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal),
        ];
        return new CheckReport(all, scope?.Folder.Sites.Count ?? 0, scope?.Folder is { } read ? read.Sites.Sum(s => s.Examples.Count) + read.Families.Sum(f => f.Examples.Count) : 0);
    }
}
