using Extract.Knowledge.Json;
using Extract.Knowledge.Store;
using Xunit;

namespace Extract.Knowledge.Tests.Store;

public sealed class FolderTests : IDisposable
{
    private static readonly (string, string)[] _articles = [("a", "Anna Berg"), ("b", "Carl Dahl"), ("c", "Anna Berg"), ("d", "Eva Frid"), ("e", "Gro Holm")];

    private readonly string _path = Directory.CreateTempSubdirectory("extract-kb-").FullName;
    private readonly Feeding _folder;

    public FolderTests() => _folder = new Feeding(new FolderDisk(_path));

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void Articles_one_at_a_time_in_any_order_and_all_at_once_end_in_the_same_bytes()
    {
        _folder.Feed(_articles);
        foreach (IEnumerable<(string, string)> order in (IEnumerable<(string, string)>[])[_articles, _articles.Reverse(), [.. _articles[2..], .. _articles[..3]]])
        {
            Feeding other = new();
            foreach ((string, string) article in order)
            {
                other.Feed(article);
            }

            Assert.Equal(_folder.Bytes(), other.Bytes());
        }
    }

    [Fact]
    public void The_folder_holds_what_a_full_run_writes()
    {
        _folder.Feed(_articles[..3]);
        _folder.Feed(_articles[3..]);

        using MemoryStream full = new();
        KnowledgeBaseWriter.WriteIndented(full, Samples.Merger.Merge(_articles.Select(a => Feeding.Article(a.Item1, a.Item2))));
        Assert.Equal(full.ToArray(), File.ReadAllBytes(Path.Join(_path, "knowledge.json")));
    }

    [Fact]
    public void What_was_removed_or_replaced_leaves_no_trace()
    {
        _folder.Feed(_articles);
        Feeding other = new();
        other.Feed([.. _articles, ("f", "Ida Juul")]);
        other.Feed(("b", "Kaja Lund"));

        FolderChange removed = other.Remove("f");
        FolderChange changed = other.Feed(("b", "Carl Dahl"));

        Assert.Equal(["f"], removed.Removed);
        Assert.Equal(["b"], changed.Changed);
        Assert.Equal(_folder.Bytes(), other.Bytes());
    }

    [Fact]
    public void An_article_that_is_known_changes_nothing_and_is_told_so()
    {
        _folder.Feed(_articles);
        string before = _folder.Bytes();

        FolderChange change = _folder.Feed(_articles);

        Assert.Empty(change.Added);
        Assert.Empty(change.Changed);
        Assert.Equal(before, _folder.Bytes());
    }

    [Fact]
    public void Articles_read_by_other_rules_are_stale_until_they_are_given_again()
    {
        _folder.Feed(_articles);
        ReadingFingerprint other = new("rules-2", "merge-2");

        FolderChange first = _folder.Change([], _articles[..2], other);
        FolderChange second = _folder.Change([], _articles, other);

        Assert.Equal(3, first.Stale);
        Assert.Equal(0, second.Stale);
        Assert.Equal(["c", "d", "e"], second.Changed);
    }

    [Fact]
    public void Only_one_can_write_at_a_time()
    {
        using FolderUpdate first = FolderUpdate.Begin(_path);

        FolderException refused = Assert.Throws<FolderException>(() => FolderUpdate.Begin(_path));

        Assert.Contains("is being written by another process", refused.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_something_else_is_left_alone()
    {
        File.WriteAllText(Path.Join(_path, "notes.txt"), "mine");

        FolderException refused = Assert.Throws<FolderException>(() => FolderUpdate.Begin(_path));

        Assert.Contains("notes.txt", refused.Report, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], new FolderDisk(_path).List());
    }

    [Fact]
    public void A_pack_that_was_changed_by_hand_is_told_with_its_name()
    {
        _folder.Feed(_articles);
        string pack = new FolderDisk(_path).List().First(name => name.StartsWith("articles/", StringComparison.Ordinal));
        File.AppendAllText(Path.Join(_path, pack), "{}\n");

        FolderException refused = Assert.Throws<FolderException>(() => KnowledgeFolder.Open(_path).ReadArticles(null));

        Assert.Contains(pack, refused.Report, StringComparison.Ordinal);
    }
}
