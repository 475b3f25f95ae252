using System.Diagnostics;
using Xunit;

namespace Extract.Rules.Tests.Paths;

/// <summary>Where paths lead through a tree that is written out, so that no parser has a say.</summary>
public sealed class TreePathTests
{
    // Ann and Per began to carry the box of Tom in Oslo on Monday, smiling.
    private static readonly SmallTree _tree = new(
        "Ann/PROPN/nsubj/4 and/CCONJ/cc/3 Per/PROPN/conj/1 began/VERB/root/0 to/PART/mark/6 carry/VERB/xcomp/4 the/DET/det/8 box/NOUN/obj/6 "
        + "of/ADP/case/10 Tom/PROPN/nmod/8 in/ADP/case/12 Oslo/PROPN/obl/6 on/ADP/case/14 Monday/PROPN/obl/6 smiling/VERB/advcl/4");

    [Theory]
    [InlineData("carry", ">obj", "box")]
    [InlineData("carry", "<xcomp", "began")]
    [InlineData("carry", "<xcomp >nsubj", "Ann Per")]
    [InlineData("began", ">xcomp >obj >nmod", "Tom")]
    [InlineData("Tom", "<nmod <obj <xcomp >nsubj", "Ann Per")]
    [InlineData("carry", ">obl", "Oslo Monday")]
    [InlineData("carry", ">", "to box Oslo Monday")]
    [InlineData("carry", "<", "began")]
    [InlineData("carry", ">nsubj", "")]
    [InlineData("began", "<", "")]
    public void Steps_go_down_to_dependents_and_up_to_the_head(string from, string path, string expected) => Assert.Equal(expected, _tree.From(from, path));

    [Theory]
    [InlineData("carry", ">obl:in", "Oslo")]
    [InlineData("carry", ">obl:in|on", "Oslo Monday")]
    [InlineData("carry", ">obl:in | on", "Oslo Monday")]
    [InlineData("carry", ">obl:at", "")]
    [InlineData("box", ">nmod:of", "Tom")]
    [InlineData("Oslo", "<obl:in >obj", "box")]
    [InlineData("Oslo", "<obl:on >obj", "")]
    [InlineData("carry", ">obj|obl", "box Oslo Monday")]
    [InlineData("Ann", ">conj:and", "Per")]
    public void A_word_behind_the_relation_is_its_marker(string from, string path, string expected) => Assert.Equal(expected, _tree.From(from, path));

    [Fact]
    public void A_relation_means_its_subtypes_too_and_a_subtype_only_itself()
    {
        SmallTree tree = new("box/NOUN/nsubj:pass/3 was/AUX/aux:pass/3 carried/VERB/root/0 there/ADV/advmod/3");
        Assert.Equal("box", tree.From("carried", ">nsubj"));
        Assert.Equal("box", tree.From("carried", ">nsubj:pass"));
        Assert.Equal("", new SmallTree("Ann/PROPN/nsubj/2 ran/VERB/root/0").From("ran", ">nsubj:pass"));
    }

    [Fact]
    public void A_marker_of_several_words_is_written_with_low_lines()
    {
        SmallTree tree = new("slept/VERB/root/0 on/ADP/case/4 board/NOUN/fixed/2 ship/NOUN/obl/1");
        Assert.Equal("ship", tree.From("slept", ">obl:on_board"));
        Assert.Equal("", tree.From("slept", ">obl:on"));
    }

    [Theory]
    [InlineData("began", ">xcomp? >obl", "Oslo Monday")]
    [InlineData("carry", "<xcomp? >nsubj", "Ann Per")]
    [InlineData("began", ">xcomp* >obj", "box")]
    [InlineData("began", ">+", "Ann and Per to carry the box of Tom in Oslo on Monday smiling")]
    [InlineData("began", ">{4}", "of")]
    [InlineData("began", ">{3,4}", "and the of Tom in on")]
    [InlineData("began", ">xcomp >obj >nmod{0,1}", "box Tom")]
    [InlineData("began", "(>xcomp >obj){1,3} >nmod", "Tom")]
    [InlineData("Tom", "(<nmod | <obj)+", "carry box")]
    [InlineData("carry", "(>obj | <xcomp >nsubj)", "Ann Per box")]
    [InlineData("carry", ">obj | <xcomp", "began box")]
    public void Steps_and_groups_repeat_and_part(string from, string path, string expected) => Assert.Equal(expected, _tree.From(from, path));

    [Theory]
    [InlineData("carry", ">[tag=PROPN]", "Oslo Monday")]
    [InlineData("carry", ">obl[word=oslo]", "Oslo")]
    [InlineData("carry", "<xcomp [word=began] >nsubj", "Ann Per")]
    [InlineData("carry", "<xcomp [word=stopped] >nsubj", "")]
    [InlineData("carry", "[tag=NOUN] >obj", "")]
    public void A_test_is_of_the_word_that_the_path_has_reached(string from, string path, string expected) => Assert.Equal(expected, _tree.From(from, path));

    [Fact]
    public void What_is_coordinated_with_the_end_is_reached_too_unless_it_is_a_verb()
    {
        Assert.Equal("Ann Per", _tree.From("began", ">nsubj"));
        SmallTree tree = new("ran/VERB/ccomp/4 and/CCONJ/cc/3 sang/VERB/conj/1 said/VERB/root/0");
        Assert.Equal("ran", tree.From("said", ">ccomp"));
        Assert.Equal("ran sang", tree.From("said", ">ccomp >conj*"));
    }

    [Theory]
    [InlineData("began", ">xcomp <xcomp")]
    [InlineData("began", ">nsubj?  >aux?")]
    public void A_path_never_leads_back_to_its_start(string from, string path) => Assert.DoesNotContain(from, _tree.From(from, path).Split(' '));

    [Theory]
    [InlineData("(>*)*")]
    [InlineData("((>* <*)+ (>* <*)+)*")]
    [InlineData("(> | < | > <){1,30} (>? <?){30}")]
    public void A_path_that_goes_in_circles_ends(string path)
    {
        // A chain of 400 words and as many leaves.
        string words = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"w{i}/NOUN/dep/{Math.Max(0, (2 * i) - 1)} l{i}/NOUN/dep/{(2 * i) + 1}"));
        SmallTree tree = new(words);
        Stopwatch clock = Stopwatch.StartNew();
        Assert.NotEmpty(tree.From("w0", path));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }
}
