using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Extract.Language;

namespace Extract.Rules.Patterns;

/// <summary>
/// A regular expression over the form as written, whole or in part: the last resort, for what no other test can say. It runs without backtracking,
/// in time linear in the word, and once for each form as long as few forms were seen.
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
            _regex = new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
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

    public override string ToString() => $"[form~\"{_regex}\"]";
}
