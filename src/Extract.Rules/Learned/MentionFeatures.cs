using System.Globalization;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules.Grammar;
using Extract.Rules.Matching;

namespace Extract.Rules.Learned;

/// <summary>
/// Describes a mention by what stands around it: its way through the tree to the verb, the verb and its other dependents, neighbouring words,
/// labels of the mentions beside it. Knows nothing of any domain. Not thread-safe: one per document.
/// </summary>
internal sealed class MentionFeatures(Document document, Tree tree, StatusReader statuses, MentionIndex mentions, WordClasses classes)
{
    private const int Climb = 6;

    public void Collect(Mention mention, FeatureBag bag)
    {
        bag.Clear();
        int sentence = document.SentenceOf(mention.Head);
        TokenSpan span = document.Sentences[sentence].Span;
        bag.Add("label", mention.Label);
        bag.Add("form", mention.Form.ToString());
        Surroundings(mention, span, bag);
        Way(mention, bag);
        Governor(mention, bag);
        Company(mention, span, "has", bag);
        if (sentence > 0)
        {
            Company(mention, document.Sentences[sentence - 1].Span, "before", bag);
        }

        bag.Add("sentence", sentence == 0 ? "0" : sentence < 3 ? "1" : "2");
        Value(mention, bag);
    }

    private void Surroundings(Mention mention, TokenSpan sentence, FeatureBag bag)
    {
        (string last, string before) = (Word(mention.Span.First - 1, sentence), Word(mention.Span.First - 2, sentence));
        (string next, string after) = (Word(mention.Span.End, sentence), Word(mention.Span.End + 1, sentence));
        bag.Add("prev", last);
        bag.Add("prev2", before, last);
        bag.Add("next", next);
        bag.Add("next2", next, after);
        bag.Add("between", last, next);
        foreach (string sort in classes.Of(next))
        {
            bag.Add("next-class", sort);
        }

        foreach (string sort in classes.Of(last))
        {
            bag.Add("prev-class", sort);
        }

        foreach (string sort in classes.Of(after))
        {
            bag.Add("after-class", sort);
        }
    }

    private string Word(int token, TokenSpan sentence) =>
        !sentence.Contains(token) ? "-" : mentions.At(token) is { } other ? "@" + other.Label : document.Tokens[token].Lemma;

    private void Way(Mention mention, FeatureBag bag)
    {
        string way = "";
        int at = mention.Head;
        string marker = tree.CaseOf(at);
        bag.Add("rel", document.Tokens[at].Relation);
        bag.Add("case", marker);
        for (int depth = 0; depth < Climb && document.Tokens[at].Head >= 0; depth++)
        {
            string relation = document.Tokens[at].Relation;
            int colon = relation.IndexOf(':', StringComparison.Ordinal);
            way = $"{way}<{(colon < 0 || relation.EndsWith("pass", StringComparison.Ordinal) ? relation : relation[..colon])}";
            at = document.Tokens[at].Head;
            if (document.Tokens[at].Upos == Upos.Verb)
            {
                break;
            }
        }

        ref readonly Token top = ref document.Tokens[at];
        bag.Add("way", way);
        bag.Add("top", top.Lemma);
        bag.Add("top+way", top.Lemma, way);
        bag.Add("top+case", top.Lemma, marker);
        foreach (string sort in classes.Of(top.Lemma))
        {
            bag.Add("top-class", sort);
            bag.Add("top-class+way", sort, way);
            bag.Add("top-class+case", sort, marker);
        }

        bag.Add("tag", top.Xpos);
        bag.Add("status", statuses.Of(mention.Head).ToString());
        for (int child = tree.FirstChild(at); child >= 0; child = tree.Next(child))
        {
            ref readonly Token dependent = ref document.Tokens[child];
            if (mention.Span.Contains(child) || dependent.Upos == Upos.Punct)
            {
                continue;
            }

            string what = mentions.At(child)?.Label ?? dependent.Lemma;
            bag.Add("beside", dependent.Relation, what);
            bag.Add("verb+beside", top.Lemma, what);
            foreach (string sort in classes.Of(top.Lemma))
            {
                bag.Add("class+beside", sort, what);
            }
        }
    }

    private void Governor(Mention mention, FeatureBag bag)
    {
        ref readonly Token head = ref document.Tokens[mention.Head];
        if (head.Head < 0)
        {
            bag.Add("gov", "root");
            return;
        }

        string governor = mentions.At(head.Head)?.Label ?? document.Tokens[head.Head].Lemma;
        bag.Add("gov", governor);
        bag.Add("gov+rel", governor, head.Relation);
        bag.Add("gov+case", governor, tree.CaseOf(mention.Head));
        foreach (string sort in classes.Of(document.Tokens[head.Head].Lemma))
        {
            bag.Add("gov-class", sort);
            bag.Add("gov-class+rel", sort, head.Relation);
        }

        for (int child = tree.FirstChild(mention.Head); child >= 0; child = tree.Next(child))
        {
            if (!mention.Span.Contains(child))
            {
                bag.Add("child", document.Tokens[child].Relation, mentions.At(child)?.Label ?? document.Tokens[child].Lemma);
            }
        }
    }

    /// <summary>Labels of other mentions in a sentence, and its verbs.</summary>
    private void Company(Mention mention, TokenSpan sentence, string kind, FeatureBag bag)
    {
        int alike = 0;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            foreach (Mention other in mentions.StartingAt(t))
            {
                alike += other.Label == mention.Label ? 1 : 0;
                if (!ReferenceEquals(other, mention))
                {
                    bag.Add(kind, other.Label);
                }
            }

            if (document.Tokens[t].Upos == Upos.Verb)
            {
                bag.Add(kind, document.Tokens[t].Lemma);
                foreach (string sort in classes.Of(document.Tokens[t].Lemma))
                {
                    bag.Add(kind + "-class", sort);
                }
            }
        }

        bag.Add(kind + "-alike", alike switch { 0 => "0", 1 => "1", 2 => "2", 3 or 4 => "3", _ => "5" });
    }

    private void Value(Mention mention, FeatureBag bag)
    {
        if (mention.Value < 0 || document.Values[mention.Value] is not Quantity quantity)
        {
            return;
        }

        bag.Add("unit", quantity.Unit ?? "");
        bag.Add("size", ((int)Math.Log10(Math.Max(1, quantity.Amount))).ToString(CultureInfo.InvariantCulture));
    }
}
