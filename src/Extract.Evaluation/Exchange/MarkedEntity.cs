using Extract.Evaluation.Gold;
using Extract.Evaluation.Texts;

namespace Extract.Evaluation.Exchange;

/// <summary>An entity and where the article's text names it.</summary>
/// <param name="Mentions">In the order of the text; empty when the text names it nowhere.</param>
public sealed record MarkedEntity(GoldEntity Entity, IReadOnlyList<TextSpan> Mentions)
{
    /// <summary>The place in <see cref="Mentions"/> of the one nearest to a stretch; 0 when there is none.</summary>
    public int Nearest(TextSpan? to)
    {
        int nearest = 0;
        for (int i = 1; i < Mentions.Count && to is TextSpan span; i++)
        {
            if (Mentions[i].DistanceTo(span) < Mentions[nearest].DistanceTo(span))
            {
                nearest = i;
            }
        }

        return nearest;
    }
}
