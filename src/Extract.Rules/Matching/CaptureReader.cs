using Extract.Language;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;

namespace Extract.Rules.Matching;

/// <summary>Turns the captures of a pattern into arguments.</summary>
internal static class CaptureReader
{
    /// <summary>False when a capture cannot fill its role, which undoes the match.</summary>
    public static bool Read(Document document, FactType fact, List<Capture> captures, List<Argument> arguments)
    {
        foreach (Capture capture in captures)
        {
            Role? role = fact.Find(capture.Name);
            if (role is null)
            {
                continue;
            }

            if (capture.Mention is { } mention)
            {
                bool accepted = role.AcceptsType(mention.Type);
                if (!accepted && !role.Accepts(LiteralKind.Text))
                {
                    return false;
                }

                arguments.Add(accepted ? new Argument(role.Name, mention, null) { Source = ArgumentSource.Pattern } : Text(document, role, capture.Span));
            }
            else if (role.Accepts(LiteralKind.Text))
            {
                arguments.Add(Text(document, role, capture.Span));
            }
            else if (role.EntityTypes.Count > 0)
            {
                // Words that no mention rule knows, but that the pattern itself proves to be one.
                TokenSpan span = Phrases.Trim(document, capture.Span);
                arguments.Add(new Argument(role.Name, new Mention(role.EntityTypes[0], span, Phrases.Head(document, span), MentionForm.Named) { Rule = "pattern" }, null) { Source = ArgumentSource.Pattern });
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static Argument Text(Document document, Role role, TokenSpan span) => new(role.Name, null, Phrases.Singular(document, span)) { Source = ArgumentSource.Pattern };
}
