using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Extract.Language;

namespace Extract.Rules.Patterns;

/// <summary>
/// A regular expression over the form as written, whole or in part: the last resort, for what no other test can say. It runs in time linear
/// in the word, and once for each form as long as few forms were seen.
/// </summary>
internal sealed class RegexTest : TokenTest
{
    private const int Kept = 4096;

    private readonly Regex _regex;
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The expression is not valid, or wants backtracking.</exception>
    public RegexTest(string expression)
    {
        try
        {
            _regex = new Regex(expression, (IsPlain(expression) ? RegexOptions.None : RegexOptions.NonBacktracking) | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException error)
        {
            throw new ArgumentException("look-arounds and back-references need backtracking, and so does what is very large", error);
        }
    }

    public override bool Holds(in Token token)
    {
        if (_seen.TryGetValue(token.Form, out bool known))
        {
            return known;
        }

        bool holds = _regex.IsMatch(token.Form);
        if (_seen.Count < Kept)
        {
            _seen.TryAdd(token.Form, holds);
        }

        return holds;
    }

    /// <summary>Whether it has so few ways through a word that the engine that goes back from one to the next, which loads sooner than the other, takes no longer.</summary>
    private static bool IsPlain(string expression) =>
        expression.StartsWith('^') && !expression.AsSpan().ContainsAny("(|\\") && expression.Count(c => c is '*' or '+' or '{') <= 1 && expression.Count(c => c == '?') <= 2;

    public override string ToString() => $"[form~\"{_regex}\"]";
}
