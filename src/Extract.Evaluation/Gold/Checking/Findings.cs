using Extract.Rules;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Gold.Checking;

/// <summary>The findings of one file. Not thread-safe.</summary>
internal sealed class Findings(YamlSource source)
{
    private readonly List<GoldFinding> _findings = [];

    public YamlSource Source => source;

    public IReadOnlyList<GoldFinding> InOrder => [.. _findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)];

    public void Add(string kind, YamlNode at, string message)
    {
        RuleException place = source.Fault(at, message);
        _findings.Add(new GoldFinding(kind, place.File, place.Line, place.Column, place.Message));
    }

    /// <summary>What is read; null when it cannot be, which is a finding.</summary>
    public T? Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (RuleException fault)
        {
            _findings.Add(new GoldFinding("schema", fault.File, fault.Line, fault.Column, fault.Message));
            return null;
        }
    }
}
