using Extract.Knowledge.Entities;
using Xunit;

namespace Extract.Knowledge.Tests.Entities;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("Niš, Žilina, Iaţi, Iași, Brașov", "nis, zilina, iati, iasi, brasov")]
    [InlineData("Marie-José Pérec", "marie jose perec")]
    [InlineData("the  Queen’s Theatre", "queen's theatre")]
    [InlineData("Kotov's", "kotov")]
    [InlineData("St. Petersburg", "st. petersburg")]
    [InlineData("Łódź", "łodz")]
    [InlineData("Ångström", "angstrom")]
    [InlineData("Straße", "strasse")]
    public void Names_fold_as_they_are_compared(string name, string folded) => Assert.Equal(folded, NameFold.Fold(name));

    [Theory]
    [InlineData("Queen's Theatre", "queens-theatre")]
    [InlineData("Soyuz TMA-11M", "soyuz-tma-11m")]
    [InlineData("St. Petersburg", "st-petersburg")]
    [InlineData("the Kremlin", "kremlin")]
    public void Slugs_are_words_and_hyphens(string name, string slug) => Assert.Equal(slug, NameFold.Slug(name));
}
