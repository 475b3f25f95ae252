using System.Text;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;

namespace Extract.Rules.Explaining;

/// <summary>Reads <c>type [status] role="filler" …</c>. A filler without spaces needs no quotes; \" and \\ stand for themselves in quotes; commas may part pairs.</summary>
internal sealed class FactExpressionParser(string text, FactSchema schema)
{
    private const string Shape = "write TYPE [STATUS] ROLE=\"FILLER\" …, like carry bearer=\"Oleg Kotov\"";

    private static readonly string[] Statuses = ["happened", "planned", "negated"];

    private int _at;

    public FactExpression Parse()
    {
        Skip();
        int start = _at;
        string name = Word();
        if (name.Length == 0)
        {
            throw Fault(start, $"a fact starts with its type; {Shape}");
        }

        FactType type = schema.Find(name) ?? throw Fault(start, $"no fact type is called '{name}'{Hint(name, schema.FactTypes.Select(t => t.Name))}");
        Status? status = null;
        List<KeyValuePair<Role, string>> fillers = [];
        for (Skip(); _at < text.Length; Skip())
        {
            start = _at;
            string word = Word();
            if (word.Length == 0)
            {
                throw Fault(start, $"'{text[start]}' stands where a role is due; {Shape}");
            }

            Skip(commas: false);
            if (_at < text.Length && text[_at] == '=')
            {
                Role role = type.Find(word) ?? throw Fault(start, $"{type.Name} has no role '{word}'{Hint(word, type.Roles.Select(r => r.Name))}");
                _at++;
                fillers.Add(KeyValuePair.Create(role, Filler(role)));
            }
            else if (Array.IndexOf(Statuses, word) is int found and >= 0)
            {
                status = status is null ? (Status)found : throw Fault(start, "a fact has one status; drop one");
            }
            else
            {
                string[] known = [.. type.Roles.Select(r => r.Name), .. Statuses];
                string what = type.Find(word) is null ? $"'{word}' is no status and no role of {type.Name}{Hint(word, known)}" : $"the role '{word}' has no filler; write {word}=\"…\"";
                throw Fault(start, what);
            }
        }

        return new FactExpression(type, status, fillers);
    }

    private string Filler(Role role)
    {
        Skip(commas: false);
        int start = _at;
        if (_at >= text.Length)
        {
            throw Fault(start, $"{role.Name}= has no filler; write {role.Name}=\"…\"");
        }

        char close = text[_at] switch
        {
            '"' or '\'' => text[_at],
            '“' => '”',
            _ => '\0',
        };
        StringBuilder filler = new();
        if (close == '\0')
        {
            while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] != ',')
            {
                filler.Append(text[_at++]);
            }
        }
        else
        {
            for (_at++; _at < text.Length && text[_at] != close; _at++)
            {
                _at += text[_at] == '\\' && _at + 1 < text.Length ? 1 : 0;
                filler.Append(text[_at]);
            }

            if (_at++ >= text.Length)
            {
                throw Fault(start, $"the quote that opens here is never closed; add {close} at the end");
            }
        }

        string value = filler.ToString().Trim();
        return value.Length > 0 ? value : throw Fault(start, $"{role.Name} has an empty filler; write what should fill it");
    }

    private string Word()
    {
        int start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '-'))
        {
            _at++;
        }

        return text[start.._at];
    }

    private void Skip(bool commas = true)
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || (commas && text[_at] == ',')))
        {
            _at++;
        }
    }

    /// <summary>The nearest known name, or all of them when none is near and they are few.</summary>
    private static string Hint(string name, IEnumerable<string> known)
    {
        string hint = Nearest.Hint(name, known);
        return hint.Length > 0 ? hint : $"; there are {string.Join(", ", known)}";
    }

    private static RuleException Fault(int at, string message) => new("FACT", 1, at + 1, message);
}
