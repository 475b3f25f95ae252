namespace Extract.Language.Tests.Contract;

/// <summary>Something quite different can stand behind the seam.</summary>
public sealed class WhiteSpaceAnalyzerTests : TextAnalyzerContract
{
    protected override ITextAnalyzer Analyzer { get; } = new WhiteSpaceAnalyzer();
}
