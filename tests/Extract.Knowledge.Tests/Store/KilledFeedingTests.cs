using Extract.Knowledge.Store;
using Xunit;

namespace Extract.Knowledge.Tests.Store;

public sealed class KilledFeedingTests
{
    private static readonly (string, string)[] _first = [("a", "Anna Berg"), ("b", "Carl Dahl"), ("c", "Anna Berg")];
    private static readonly (string, string)[] _then = [("b", "Ida Juul"), ("d", "Eva Frid"), ("e", "Gro Holm")];

    [Fact]
    public void Killed_between_any_two_writes_and_fed_again_it_ends_in_the_same_bytes()
    {
        using Feeding whole = new();
        whole.Feed(_first);
        FailingDisk counter = new(new FolderDisk(whole.Path), int.MaxValue);
        whole.Change(counter, ["a"], _then);
        Assert.InRange(counter.Steps, 10, 100);

        for (int steps = 0; steps < counter.Steps; steps++)
        {
            using Feeding killed = new();
            killed.Feed(_first);
            Assert.Throws<KilledException>(() => killed.Change(new FailingDisk(new FolderDisk(killed.Path), steps), ["a"], _then));
            killed.Change(new FolderDisk(killed.Path), ["a"], _then);

            Assert.Equal(whole.Bytes(), killed.Bytes());
        }
    }

    [Fact]
    public void Killed_at_any_write_it_shows_all_of_the_change_or_nothing()
    {
        int steps = 0;
        for (bool isDone = false; !isDone; steps++)
        {
            using Feeding folder = new();
            folder.Feed(_first);
            try
            {
                folder.Change(new FailingDisk(new FolderDisk(folder.Path), steps), ["a"], _then);
                isDone = true;
            }
            catch (KilledException)
            {
                // Looked at as it was left.
            }

            string articles = string.Join(' ', folder.Whole().Articles.Select(a => a.Id));
            string facts = string.Join(' ', folder.Whole().Entities.Select(e => e.Name).Order(StringComparer.Ordinal));
            Assert.Contains((articles, facts), (IEnumerable<(string, string)>)[("a b c", "Anna Berg Carl Dahl"), ("b c d e", "Anna Berg Eva Frid Gro Holm Ida Juul")]);
        }

        Assert.InRange(steps, 10, 100);
    }

    [Fact]
    public void Killed_at_the_first_feeding_it_can_be_fed_again()
    {
        using Feeding whole = new();
        FailingDisk counter = new(new FolderDisk(whole.Path), int.MaxValue);
        whole.Feed(counter, _first);
        for (int steps = 0; steps < counter.Steps; steps++)
        {
            using Feeding killed = new();
            Assert.Throws<KilledException>(() => killed.Feed(new FailingDisk(new FolderDisk(killed.Path), steps), _first));
            killed.Feed(_first);

            Assert.Equal(whole.Bytes(), killed.Bytes());
        }
    }
}
