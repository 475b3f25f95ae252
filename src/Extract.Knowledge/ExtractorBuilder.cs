using Extract.Knowledge.Checking;
using Extract.Knowledge.Confidence;
using Extract.Knowledge.Merging;
using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules;

namespace Extract.Knowledge;

/// <summary>Gathers what an <see cref="Extractor"/> needs. Not thread-safe; what it builds is.</summary>
public sealed class ExtractorBuilder
{
    private string? _rules;
    private ITextAnalyzer? _analyzer;
    private bool _weights = true;

    /// <summary>Reads facts, rules, lexicons and <c>knowledge.yaml</c> from this folder.</summary>
    public ExtractorBuilder AddRules(string folder)
    {
        _rules = folder;
        return this;
    }

    /// <summary>Uses another language analyzer than our own.</summary>
    public ExtractorBuilder UseAnalyzer(ITextAnalyzer analyzer)
    {
        _analyzer = analyzer;
        return this;
    }

    /// <summary>Reads by what the rules say alone, without learned weights, as what learns them must.</summary>
    public ExtractorBuilder WithoutWeights()
    {
        _weights = false;
        return this;
    }

    /// <exception cref="InvalidOperationException">No rules were added.</exception>
    public Extractor Build()
    {
        string folder = _rules ?? throw new InvalidOperationException("add a folder of rules before building an extractor");
        Task<ITextAnalyzer> analyzer = _analyzer is { } given ? Task.FromResult(given) : Task.Run<ITextAnalyzer>(() => new TextAnalyzer());
        RuleSet rules = RuleSet.Load(folder, _weights);
        KnowledgeProfile profile = KnowledgeProfile.Load(rules);
        ConfidenceModel? confidence = ConfidenceModel.Load(folder);
        return new Extractor(
            analyzer.GetAwaiter().GetResult(),
            rules,
            new KnowledgeBuilder(rules.Schema, profile, confidence),
            new KnowledgeMerger(rules.Schema, profile, DomainChecks.Load(folder, rules.Schema), confidence));
    }
}
