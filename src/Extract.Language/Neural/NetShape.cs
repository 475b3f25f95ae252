namespace Extract.Language.Neural;

/// <summary>The sizes of a parser's network. Units are a multiple of 8; input, arc and label width are multiples of 16.</summary>
/// <param name="Word">Width of what is learned of a word.</param>
/// <param name="Affix">Width of what is learned of beginnings, endings and shapes.</param>
/// <param name="Tag">Width of what is learned of a tag.</param>
/// <param name="Units">Units of one direction of a layer.</param>
/// <param name="Layers">Layers, each reading the sentence both ways.</param>
/// <param name="Arc">Width in which governors are looked for.</param>
/// <param name="Label">Width in which relations are chosen.</param>
internal sealed record NetShape(int Word, int Affix, int Tag, int Units, int Layers, int Arc, int Label)
{
    /// <summary>Width of a word that enters the first layer.</summary>
    public int Input => Word + Affix + Tag;

    /// <summary>Width of a layer's output.</summary>
    public int Output => 2 * Units;
}
