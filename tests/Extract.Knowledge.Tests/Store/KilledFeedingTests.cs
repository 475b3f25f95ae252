using Xunit;

namespace Extract.Knowledge.Tests.Store;

public sealed class KilledFeedingTests
{
    private static readonly (string, string)[] _first = [("a", "Anna Berg"), ("b", "Carl Dahl"), ("c", "Anna Berg")];
    private static readonly (string, string)[] _then = [("b", "Ida Juul"), ("d", "Eva Frid"), ("e", "Gro Holm")];

    [Fact]
    public void Killed_between_any_two_writes_and_fed_again_it_ends_in_the_same_bytes()
    {
        Feeding whole = new();
        whole.Feed(_first);
        int all = whole.Change(["a"], _then, int.MaxValue);
        Assert.InRange(all, 10, 100);

        for (int steps = 0; steps < all; steps++)
        {
            Feeding killed = new();
            killed.Feed(_first);
            Assert.Throws<KilledException>(() => killed.Change(["a"], _then, steps));
            killed.Change(["a"], _then);

            Assert.Equal(whole.Bytes(), killed.Bytes());
        }
    }

    [Fact]
    public void Killed_at_any_write_it_shows_all_of_the_change_or_nothing()
    {
        int steps = 0;
        for (bool isDone = false; !isDone; steps++)
        {
            Feeding folder = new();
            folder.Feed(_first);
            try
            {
                folder.Change(["a"], _then, steps);
                isDone = true;
            }
            catch (KilledException)
            {
                // Looked at as it was left.
            }

            string articles = string.Join(' ', folder.Whole().Articles.Select(a => a.Id));
            string people = string.Join(' ', folder.Whole().Entities.Select(e => e.Name).Order(StringComparer.Ordinal));
            Assert.Contains((articles, people), (IEnumerable<(string, string)>)[("a b c", "Anna Berg Carl Dahl"), ("b c d e", "Anna Berg Eva Frid Gro Holm Ida Juul")]);
        }

        Assert.InRange(steps, 10, 100);
    }

    [Fact]
    public void Killed_at_the_first_feeding_it_can_be_fed_again()
    {
        Feeding whole = new();
        int all = whole.Change([], _first, int.MaxValue);
        for (int steps = 0; steps < all; steps++)
        {
            Feeding killed = new();
            Assert.Throws<KilledException>(() => killed.Change([], _first, steps));
            killed.Feed(_first);

            Assert.Equal(whole.Bytes(), killed.Bytes());
        }
    }
}
