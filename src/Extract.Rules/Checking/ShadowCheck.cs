using Extract.Rules.Definitions;
using Extract.Rules.Loading;

namespace Extract.Rules.Checking;

/// <summary>Finds rules that can find nothing that another does not find too.</summary>
internal static class ShadowCheck
{
    public static void Run(CheckScope scope)
    {
        CheckPatterns(scope);
        foreach (IGrouping<(string, TriggerKind, string), RuleSite> group in Frames(scope))
        {
            List<RuleSite> sites = [.. group];
            foreach (RuleSite inner in sites)
            {
                if (sites.Find(outer => Covers(outer, inner)) is { } outer)
                {
                    string field = inner.Fact!.Frame!.Trigger.ToString().ToLowerInvariant();
                    scope.Warn(inner, inner.Field(field), "shadowed", $"every word here evokes '{outer.Name}' too, which has the same slots; take the rule out or change its slots");
                }
            }
        }
    }

    /// <summary>Patterns that are the same, or one alternative of another, when macros are written out.</summary>
    private static void CheckPatterns(CheckScope scope)
    {
        Dictionary<string, RuleSite> whole = new(StringComparer.Ordinal);
        Dictionary<string, RuleSite> parts = new(StringComparer.Ordinal);
        List<RuleSite> sites = [.. scope.Folder.Sites.Where(s => s.Pattern is not null).OrderBy(s => s.Name, StringComparer.Ordinal)];
        foreach (RuleSite site in sites)
        {
            string text = scope.Expanded(site);
            whole.TryAdd(Key(site, text), site);
            List<string> alternatives = Alternatives(text);
            foreach (string part in alternatives.Count > 1 ? alternatives : [])
            {
                parts.TryAdd(Key(site, part), site);
            }
        }

        foreach (RuleSite site in sites)
        {
            string key = Key(site, scope.Expanded(site));
            RuleSite first = whole[key];
            if (first != site)
            {
                scope.Warn(site, site.Field("pattern"), "shadowed", $"'{first.Name}' has the same pattern; take one of them out");
            }
            else if (parts.TryGetValue(key, out RuleSite? wider) && wider != site)
            {
                scope.Warn(site, site.Field("pattern"), "shadowed", $"'{wider.Name}' has this pattern among its alternatives; take the rule out or change it");
            }
        }
    }

    private static string Key(RuleSite site, string pattern)
    {
        string what = site.Mention is { } mention
            ? $"mention {mention.Type} {mention.Label} {mention.Form}"
            : $"fact {site.Fact!.Fact.Name} {string.Join(' ', site.Fact.Near)} {Slots(site.Fact)}";
        return $"{what}: {string.Join(' ', pattern.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";
    }

    /// <summary>The alternatives of a pattern that stand in no brackets or quotes.</summary>
    private static List<string> Alternatives(string pattern)
    {
        List<string> parts = [];
        int depth = 0;
        int start = 0;
        char quote = '\0';
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            quote = quote == '\0' ? (c is '"' or '/' ? c : '\0') : c == quote ? '\0' : quote;
            depth += quote != '\0' ? 0 : c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            if (c == '|' && depth == 0 && quote == '\0')
            {
                parts.Add(pattern[start..i]);
                start = i + 1;
            }
        }

        parts.Add(pattern[start..]);
        return parts;
    }

    private static IEnumerable<IGrouping<(string Fact, TriggerKind Trigger, string Slots), RuleSite>> Frames(CheckScope scope) =>
        scope.Folder.Sites.Where(s => s.Fact?.Frame is not null).GroupBy(s => (s.Fact!.Fact.Name, s.Fact.Frame!.Trigger, Slots(s.Fact)));

    private static string Slots(FactRule rule) =>
        string.Join("; ", rule.Slots.Select(SlotText).Order(StringComparer.Ordinal)) + " near " + string.Join(' ', rule.Near);

    private static string SlotText(Slot slot)
    {
        IEnumerable<string> filters = slot.Alternatives.Select(f => $"{f.Label}:{f.Forms}:{f.Lexicon?.Name}:{f.Lemma}");
        return $"{slot.Kind} {string.Join('|', slot.Prepositions.Order(StringComparer.Ordinal))}{slot.Path} {slot.Role?.Name} {slot.IsRequired} {slot.Absent} {string.Join('|', filters)}";
    }

    private static bool Covers(RuleSite outer, RuleSite inner)
    {
        if (outer == inner)
        {
            return false;
        }

        (Frame wide, Frame narrow) = (outer.Fact!.Frame!, inner.Fact!.Frame!);
        bool all = wide.Lemmas.Contains(Frame.Every)
            ? narrow.Lemmas.Contains(Frame.Every) ? wide.Except.IsSubsetOf(narrow.Except) : !narrow.Lemmas.Overlaps(wide.Except)
            : narrow.Lemmas.IsSubsetOf(wide.Lemmas);
        bool same = wide.Lemmas.SetEquals(narrow.Lemmas) && wide.Except.SetEquals(narrow.Except);
        return all && (!same || string.CompareOrdinal(outer.Name, inner.Name) < 0);
    }
}
