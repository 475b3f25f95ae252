using Extract.Knowledge.Checking.Reading;
using Extract.Rules;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;

namespace Extract.Knowledge.Checking;

/// <summary>
/// What the domain says can be, from <c>checks.yaml</c> beside the rules: no thing in two places, chains that connect, figures within
/// bounds. Frozen and thread-safe.
/// </summary>
public sealed class DomainChecks
{
    private readonly IReadOnlyList<Check> _checks;
    private readonly Enclosure? _enclosure;

    internal DomainChecks(IReadOnlyList<Check> checks, IReadOnlyList<CheckExample> examples, Enclosure? enclosure) =>
        (_checks, Examples, _enclosure) = (checks, examples, enclosure);

    /// <summary>A domain that has none.</summary>
    public static DomainChecks None { get; } = new([], [], null);

    /// <summary>Names of the checks, in file order.</summary>
    public IEnumerable<string> Names => _checks.Select(check => check.Name);

    /// <summary>What the file shows of its checks.</summary>
    internal IReadOnlyList<CheckExample> Examples { get; }

    /// <summary>Reads the file, as far as it is there.</summary>
    /// <exception cref="RuleException">The file is wrong; names line and column.</exception>
    public static DomainChecks Load(string folder, FactSchema schema)
    {
        string file = Path.Combine(folder, "checks.yaml");
        return File.Exists(file) ? new CheckFileReader(YamlSource.Load(file), schema).Read() : None;
    }

    /// <summary>Reads a text that stands for the file.</summary>
    /// <exception cref="RuleException">The text is wrong; names line and column.</exception>
    public static DomainChecks Parse(string yaml, FactSchema schema) => new CheckFileReader(YamlSource.Parse("checks.yaml", yaml), schema).Read();

    /// <summary>What cannot be in a knowledge base; in file order of the checks, then in order of facts.</summary>
    public IReadOnlyList<Violation> Run(KnowledgeBase knowledge)
    {
        CheckScene scene = new(knowledge, _enclosure);
        List<Violation> all = [];
        foreach (Check check in _checks)
        {
            List<Violation> found = [.. check.Find(scene).DistinctBy(v => string.Join(' ', v.Facts), StringComparer.Ordinal)];
            found.Sort((a, b) => string.CompareOrdinal(string.Join(' ', a.Facts), string.Join(' ', b.Facts)));
            all.AddRange(found);
        }

        return all;
    }

    /// <summary>How many examples the file has.</summary>
    public int ExampleCount => Examples.Count;

    /// <summary>Runs the examples of the file: those that do not show what they say, each with the check, its line, and what is wrong.</summary>
    public IEnumerable<(string Check, string File, int Line, string Fault)> FaultyExamples()
    {
        foreach (CheckExample example in Examples)
        {
            bool breaks = Run(example.Knowledge).Any(violation => violation.Check == example.Check);
            if (breaks != example.IsWrong)
            {
                yield return (example.Check, example.File, example.Line, breaks ? "breaks the check and is told as right" : "does not break the check and is told as wrong");
            }
        }
    }
}

/// <summary>Facts that break a check, or come near and do not.</summary>
/// <param name="Line">In the file, counted from 1.</param>
internal sealed record CheckExample(string Check, bool IsWrong, KnowledgeBase Knowledge, string File, int Line);

/// <summary>The facts that tell what lies in what.</summary>
internal sealed record Enclosure(string Type, string Inner, string Outer);
