using Extract.Knowledge;
using Extract.Knowledge.Changes;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Json;
using Spectre.Console;

namespace Extract.Cli.Output;

/// <summary>How a knowledge base changed, for people: a line for each fact and entity, + for new, ~ for changed, - for gone; then the counts.</summary>
internal sealed class ChangeText(IAnsiConsole console, KnowledgeBase before, KnowledgeBase after)
{
    private readonly Dictionary<string, Entity> _before = before.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _after = after.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);

    public void Write(KnowledgeChanges changes)
    {
        foreach (EntityChange change in changes.Entities)
        {
            Write(change);
        }

        foreach (FactChange change in changes.Facts)
        {
            Write(change);
        }

        Lines.Write(console, Counts(changes), new Style(decoration: Decoration.Bold));
    }

    /// <summary>"3 facts added, 2 changed, 1 removed; 1 entity added, 0 renamed, 0 merged, 0 split, 0 removed".</summary>
    public static string Counts(KnowledgeChanges changes)
    {
        int added = changes.Facts.Count(c => c.Kind == ChangeKind.Added);
        int added2 = Count(EntityChangeKind.Added);
        return $"{Plural(added, "fact")} added, {changes.Facts.Count(c => c.Kind == ChangeKind.Changed)} changed, {changes.Facts.Count(c => c.Kind == ChangeKind.Removed)} removed; "
            + $"{(added2 == 1 ? "1 entity" : $"{added2} entities")} added, {Count(EntityChangeKind.Renamed)} renamed, {Count(EntityChangeKind.Merged)} merged, {Count(EntityChangeKind.Split)} split, {Count(EntityChangeKind.Removed)} removed";

        int Count(EntityChangeKind kind) => changes.Entities.Count(c => c.Kind == kind);
    }

    private static string Plural(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private void Write(EntityChange change)
    {
        string names = change.Kind switch
        {
            EntityChangeKind.Added => Name(change.After[0]),
            EntityChangeKind.Removed => Name(change.Before[0]),
            EntityChangeKind.Merged => $"{string.Join(" and ", change.Before.Select(Name))} are one: {Name(change.After[0])}",
            EntityChangeKind.Split => $"{Name(change.Before[0])} is several: {string.Join(", ", change.After.Select(Name))}",
            _ => $"{Name(change.Before[0])} is now {Name(change.After[0])}",
        };
        (char sign, Color colour) = change.Kind switch
        {
            EntityChangeKind.Added => ('+', Color.Green),
            EntityChangeKind.Removed => ('-', Color.Maroon),
            _ => ('~', Color.Teal),
        };
        Lines.Write(console, $"{sign} {names}", new Style(colour));
    }

    private void Write(FactChange change)
    {
        (char sign, Color colour) = change.Kind switch
        {
            ChangeKind.Added => ('+', Color.Green),
            ChangeKind.Removed => ('-', Color.Maroon),
            _ => ('~', Color.Teal),
        };
        string fact = change.After is { } now ? Text(now, _after) : Text(change.Before!, _before);
        Lines.Write(console, $"{sign} {fact}", new Style(colour));
        foreach (string detail in change.Details)
        {
            Lines.Write(console, $"    {detail}");
        }
    }

    private static string Name(Entity entity) => $"{entity.Name} ({entity.Id})";

    private static string Text(Fact fact, Dictionary<string, Entity> entities)
    {
        IEnumerable<string> roles = fact.Roles.Select(role => $"{role.Role}={string.Join('/', role.Fillers.Select(f => Short(f, entities)))}");
        string status = fact.Status == Rules.Status.Happened ? "" : $" {StatusName.Of(fact.Status)}";
        return $"{fact.Id}{status} {string.Join(", ", roles)}";
    }

    private static string Short(Filler filler, Dictionary<string, Entity> entities) =>
        filler is EntityFiller entity && entities.TryGetValue(entity.Id, out Entity? known) ? known.Name : FillerText.Of(filler, entities);
}
