using System.Globalization;
using Extract.Language;
using Extract.Rules.Grammar;
using Extract.Rules.Matching;

namespace Extract.Rules.Learned;

/// <summary>
/// Describes a mention as what may fill an open role of a match: how far it stands, in which clause, behind which preposition, whether the
/// general rules of context choose it. Knows nothing of any domain. Not thread-safe: one per document.
/// </summary>
internal sealed class FillFeatures(Document document, Tree tree, StatusReader statuses, ContextScope scope, WordClasses classes)
{
    /// <param name="chosen">The argument by which context fills the role with this mention; null when it chooses another or none.</param>
    /// <param name="any">Whether context fills the role at all.</param>
    /// <param name="rank">How many candidates of its sentence stand nearer to the trigger.</param>
    /// <param name="last">The words that filled the role in the last match before; empty for none.</param>
    public void Collect(Match match, Mention mention, Argument? chosen, bool any, int rank, ReadOnlySpan<char> last, FeatureBag bag)
    {
        bag.Clear();
        string fact = match.FactType;
        int here = document.SentenceOf(match.Trigger);
        int there = document.SentenceOf(mention.Head);
        string distance = (here - there) switch { 0 => "0", 1 => "1", 2 => "2", 3 or 4 => "3", _ => "5" };
        string choice = chosen is null ? any ? "other" : "none" : chosen.Source == ArgumentSource.Told ? "told" : chosen.Strength >= 0.85 ? "near" : "far";
        bag.Add("choice", choice);
        bag.Add("choice+fact", choice, fact);
        bag.Add("choice+distance", choice, distance);
        bag.Add("distance", distance);
        bag.Add("distance+fact", distance, fact);
        bag.Add("rank", Bucket(rank));
        bag.Add("label", mention.Label);
        bag.Add("first", there == 0 ? "yes" : "no");
        bool alike = document.TextOf(mention.Span).Equals(last, StringComparison.OrdinalIgnoreCase);
        bag.Add("last", last.Length == 0 ? "none" : alike ? "same" : "other", distance);
        bag.Add("paragraph", document.Sentences[here].Paragraph == document.Sentences[there].Paragraph ? "same" : "other");
        foreach (Argument argument in match.Arguments)
        {
            if (argument.Source == ArgumentSource.Constant)
            {
                bag.Add("constant+label", argument.Text, mention.Label);
                bag.Add("constant+choice", argument.Text, choice);
            }
        }

        Grammar(match, mention, here == there, choice, bag);
    }

    private static string Bucket(int count) => count > 3 ? "4" : count.ToString(CultureInfo.InvariantCulture);

    private void Grammar(Match match, Mention mention, bool isNear, string choice, FeatureBag bag)
    {
        int home = statuses.Predicate(match.Trigger);
        int clause = statuses.Predicate(mention.Head);
        string lemma = document.Tokens[clause].Lemma;
        string marker = tree.CaseOf(mention.Head);
        bag.Add("case", marker);
        bag.Add("case+fact", marker, match.FactType);
        bag.Add("rel", document.Tokens[mention.Head].Relation, isNear ? "near" : "far");
        bag.Add("status", statuses.Of(mention.Head) == match.Status ? "same" : "other", isNear ? "near" : "far");
        bag.Add("container", scope.IsContainer(mention) ? "yes" : "no");
        bag.Add("placed", scope.IsPlaced(mention) ? "yes" : "no", choice);
        bag.Add("flashback", statuses.IsFlashback(clause) == statuses.IsFlashback(home) ? "same" : "other");
        if (isNear)
        {
            string reach = scope.Of(mention, match.Trigger).ToString();
            bag.Add("reach", reach);
            bag.Add("reach+choice", reach, choice);
            bag.Add("side", mention.Span.First < match.Trigger ? "left" : "right", reach);
            bag.Add("hangs", Hangs(mention.Head, match.Trigger, home));
            int words = Math.Abs(mention.Span.First - match.Trigger);
            bag.Add("words", words < 3 ? "2" : words < 6 ? "5" : words < 12 ? "11" : "20");
        }

        foreach (string sort in classes.Of(lemma))
        {
            bag.Add("clause-class", sort, isNear && clause == home ? "own" : isNear ? "near" : "far");
        }
    }

    /// <summary>How a mention hangs on the trigger: by itself, through another noun, on its clause, or not.</summary>
    private string Hangs(int head, int trigger, int home)
    {
        int at = document.Tokens[head].Head;
        for (int depth = 0; depth < 4 && at >= 0; depth++)
        {
            if (at == trigger)
            {
                return depth == 0 ? "trigger" : "within";
            }

            if (at == home)
            {
                return depth == 0 ? "clause" : "clause-within";
            }

            at = document.Tokens[at].Head;
        }

        return "not";
    }
}
