using Extract.Articles;

namespace Extract.Rules;

/// <summary>A YAML file that people write – schema, rules, lexicon or gold – does not mean what it must.</summary>
public sealed class RuleException(string file, int line, int column, string message, Exception? inner = null)
    : InputException(file, line, column, message, inner)
{
    /// <summary>How many characters from the column on are at fault, within the line; 0 when it cannot be told.</summary>
    public int Length { get; init; }
}
