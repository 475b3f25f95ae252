using System.Collections.Concurrent;
using Extract.Rules.Lexicons;
using Extract.Rules.Patterns;

namespace Extract.Rules.Loading;

/// <summary>Compiles patterns on other threads before they are asked for: that is most of what loading costs. Faults come when a pattern is asked for. Thread-safe.</summary>
internal sealed class PatternsAhead(LexiconSet lexicons)
{
    private readonly ConcurrentDictionary<string, Task<Pattern>> _begun = new(StringComparer.Ordinal);
    private readonly PatternGroups _groups = new();

    /// <param name="text">With every macro written out.</param>
    public void Begin(string text) => _begun.GetOrAdd(text, static (text, ahead) => Task.Run(() => ahead.Compile(text)), this);

    /// <exception cref="PatternException">The text is no pattern.</exception>
    public Pattern Get(string text) => _begun.TryGetValue(text, out Task<Pattern>? begun) ? begun.GetAwaiter().GetResult() : Compile(text);

    private Pattern Compile(string text) => PatternCompiler.Compile(text, lexicons, _groups);
}
