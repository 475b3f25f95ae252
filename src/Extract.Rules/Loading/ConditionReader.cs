using System.Globalization;
using Extract.Rules.Definitions;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Reads the conditions of a rule: <c>where: [giver != receiver, origin before destination, place.label = site|house]</c>.</summary>
internal sealed class ConditionReader(RuleContext context, YamlSource source, FactType fact, Pattern? pattern)
{
    private static readonly string[] _properties = [.. Enum.GetNames<Property>().Select(p => p.ToLowerInvariant())];
    private static readonly string[] _comparisons = ["=", "!=", "before", "after", "within", "in", "not"];

    public Condition Read(YamlNode node)
    {
        string text = source.Word(node, "a condition");
        YamlScalarNode at = (YamlScalarNode)node;
        List<(string Word, int At)> words = Words(text);
        int next = 0;
        Term left = Named(at, Next("a role or capture"));
        (string comparison, int place) = Next(string.Join(", ", _comparisons));
        switch (comparison)
        {
            case "=" or "!=":
                Term right = Side(at, Next("a role, a capture or words"));
                right = right.Name is not null && right.Property == Property.Text ? right with { Property = left.Property } : right;
                return Done(new Condition(text, left, comparison == "=" ? Comparison.Equal : Comparison.Differs, right));
            case "before" or "after":
                return Done(new Condition(text, left, comparison == "before" ? Comparison.Before : Comparison.After, Named(at, Next("a role or capture"))));
            case "within":
                (string number, int there) = Next("a number of tokens");
                int distance = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : throw Fault(there, number, "is no number of tokens");
                _ = Next("of") is { Word: "of" } ? 0 : throw source.Fault(at, "write A within N of B");
                return Done(new Condition(text, left, Comparison.Within, Named(at, Next("a role or capture")), distance));
            case "not" when next < words.Count && words[next].Word == "in":
                next++;
                return Done(new Condition(text, left, Comparison.NotIn, Side(at, Next("a %lexicon"))));
            case "in":
                return Done(new Condition(text, left, Comparison.In, Side(at, Next("a %lexicon"))));
            default:
                throw Fault(place, comparison, $"compares nothing{Nearest.Hint(comparison, _comparisons)}");
        }

        (string Word, int At) Next(string wanted) => next < words.Count ? words[next++] : throw source.Fault(at, $"the condition ends early; add {wanted}");

        Condition Done(Condition condition) =>
            next < words.Count ? throw Fault(words[next].At, words[next].Word, "is too much; write one condition an entry")
            : (condition.Comparison is Comparison.In or Comparison.NotIn) != (condition.Right.Lexicon is not null) ? throw source.Fault(at, "a lexicon stands behind in, and only there; write A in %lexicon")
            : condition;

        RuleException Fault(int offset, string word, string message) => source.Fault(at, offset, word.Length, $"'{word}' {message}");
    }

    private Term Side(YamlScalarNode node, (string Word, int At) side)
    {
        switch (side.Word[0])
        {
            case '"':
                return new Term(null, Property.Text, [.. side.Word.Trim('"').ToLowerInvariant().Split('|', StringSplitOptions.TrimEntries)], null);
            case '%':
                string name = side.Word[1..];
                return new Term(null, Property.Text, [], context.Lexicons.Find(name)
                    ?? throw source.Fault(node, side.At, side.Word.Length, $"no lexicon is called '{name}'{Nearest.Hint(name, context.Lexicons.Names)}"));
            default:
                string first = side.Word.Split('.')[0];
                return first.StartsWith('_') || fact.Find(first) is not null ? Named(node, side) : new Term(null, Property.Text, [.. side.Word.ToLowerInvariant().Split('|')], null);
        }
    }

    private Term Named(YamlScalarNode node, (string Word, int At) side)
    {
        string[] parts = side.Word.Split('.', 2);
        if (fact.Find(parts[0]) is null && pattern?.Captures.Contains(parts[0]) != true)
        {
            IEnumerable<string> known = fact.Roles.Select(r => r.Name).Concat(pattern?.Captures ?? []);
            throw source.Fault(node, side.At, parts[0].Length, $"'{parts[0]}' is no role of {fact.Name} and no capture of the pattern{Nearest.Hint(parts[0], known)}");
        }

        int property = parts.Length == 1 ? 0 : Array.IndexOf(_properties, parts[1]);
        return property >= 0
            ? new Term(parts[0], (Property)property, [], null)
            : throw source.Fault(node, side.At + parts[0].Length + 1, parts[1].Length, $"'{parts[1]}' is no property{Nearest.Hint(parts[1], _properties)}");
    }

    /// <summary>The words between white space, what stands in quotes as one.</summary>
    private static List<(string Word, int At)> Words(string text)
    {
        List<(string, int)> words = [];
        for (int i = 0; i < text.Length;)
        {
            int end = text[i] == '"' && text.IndexOf('"', i + 1) is > 0 and int close ? close + 1 : text.IndexOf(' ', i);
            end = end < 0 ? text.Length : end;
            if (end > i)
            {
                words.Add((text[i..end], i));
            }

            i = Math.Max(end, i + 1);
        }

        return words;
    }
}
