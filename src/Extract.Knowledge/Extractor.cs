using Extract.Articles;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Merging;
using Extract.Language;
using Extract.Rules;
using Extract.Rules.Matching;

namespace Extract.Knowledge;

/// <summary>Reads articles into knowledge bases. Frozen and thread-safe; the same article gives the same result on any thread.</summary>
public sealed class Extractor
{
    private readonly ITextAnalyzer _analyzer;
    private readonly KnowledgeBuilder _builder;

    internal Extractor(ITextAnalyzer analyzer, RuleSet rules, KnowledgeBuilder builder, KnowledgeMerger merger)
    {
        Merger = merger;
        _analyzer = analyzer;
        Rules = rules;
        _builder = builder;
    }

    /// <summary>The rules that it reads by.</summary>
    public RuleSet Rules { get; }

    /// <summary>Joins what it extracts.</summary>
    public KnowledgeMerger Merger { get; }

    /// <summary>The article's text as the language core reads it, with the values that rules find in it.</summary>
    public Document Read(Article article) => Rules.Values.Read(_analyzer.Analyze(article.Text));

    /// <summary>The knowledge base of this article alone.</summary>
    public KnowledgeBase Extract(Article article) => Build(article, Rules.Read(_analyzer.Analyze(article.Text)));

    /// <summary>The knowledge base of an article of which the rules found this; of less than they found, to see what single rules do.</summary>
    public KnowledgeBase Build(Article article, Reading reading) => _builder.Build(article, reading);

    /// <summary>The same with all that led to it, for explanations.</summary>
    public ArticleTrace Trace(Article article) => _builder.Trace(article, Rules.Read(_analyzer.Analyze(article.Text)));
}
