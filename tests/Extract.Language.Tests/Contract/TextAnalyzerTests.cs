namespace Extract.Language.Tests.Contract;

/// <summary>Our own analyzer keeps the contract.</summary>
public sealed class TextAnalyzerTests : TextAnalyzerContract
{
    protected override ITextAnalyzer Analyzer => Reading.Analyzer;
}
