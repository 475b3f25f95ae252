using Extract.Articles;
using Extract.Knowledge.Confidence;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Tests;

/// <summary>
/// Makes a reading by hand. Sentences are written with spaces between words; the trees hold no more than a test states.
/// </summary>
internal sealed class ReadingBuilder
{
    private readonly List<Token> _tokens = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<Mention> _mentions = [];
    private readonly List<Match> _matches = [];
    private string _text = "";

    public ReadingBuilder Sentence(string words)
    {
        int first = _tokens.Count;
        foreach (string word in words.Split(' '))
        {
            _text += _text.Length > 0 ? " " : "";
            string lower = word.ToLowerInvariant();
            Upos upos = word == "and" ? Upos.Cconj : word is "," or "." ? Upos.Punct : Upos.Noun;
            _tokens.Add(new Token(
                _text.Length, _text.Length + word.Length, word, lower, lower, upos, "", Features.None, -1, "dep", true, 0));
            _text += word;
        }

        _sentences.Add(new Sentence(new TokenSpan(first, _tokens.Count), 0));
        return this;
    }

    /// <summary>Sets head and relation of a word of the last sentence.</summary>
    public ReadingBuilder Link(string word, string relation, string? head = null, Features features = Features.None)
    {
        int token = Find(word).First;
        int to = head is null ? -1 : Find(head).First;
        _tokens[token] = _tokens[token] with { Relation = relation, Head = to, Features = features };
        return this;
    }

    /// <summary>Makes a word of the last sentence an auxiliary verb.</summary>
    public ReadingBuilder Verb(string word)
    {
        int token = Find(word).First;
        _tokens[token] = _tokens[token] with { Upos = Upos.Aux };
        return this;
    }

    /// <summary>Marks words of the last sentence as a mention; the last word is its head.</summary>
    public Mention Mark(string type, string words, MentionForm form = MentionForm.Named, string? normal = null, string? label = null)
    {
        TokenSpan span = Find(words);
        Mention mention = new(type, span, span.End - 1, form, -1, normal) { Label = label ?? type, Rule = "name" };
        _mentions.Add(mention);
        return mention;
    }

    public ReadingBuilder Fact(string type, Status status, params Argument[] arguments)
    {
        TokenSpan sentence = _sentences[^1].Span;
        _matches.Add(new Match($"{type}/test", type, sentence.First, sentence, status, arguments, 0.9));
        return this;
    }

    public ReadingBuilder Fact(string type, params Argument[] arguments) => Fact(type, Status.Happened, arguments);

    /// <summary>Says who says the last fact.</summary>
    public ReadingBuilder SaidBy(Speaker? speaker)
    {
        _matches[^1] = _matches[^1] with { SaidBy = speaker };
        return this;
    }

    /// <summary>Makes the last match one that a learned rule found by the mention in a role.</summary>
    public ReadingBuilder Fallback(string role)
    {
        _matches[^1] = _matches[^1] with { FallbackRole = role };
        return this;
    }

    public KnowledgeBase Build(string id = "article", DateOnly? published = null) =>
        new KnowledgeBuilder(Samples.Schema, Samples.Profile).Build(new Article(id, _text) { Published = published }, Read());

    /// <summary>With confidence by a model.</summary>
    public KnowledgeBase Build(ConfidenceModel model, string id = "article") =>
        new KnowledgeBuilder(Samples.Schema, Samples.Profile, model).Build(new Article(id, _text), Read());

    public ArticleTrace Trace() => new KnowledgeBuilder(Samples.Schema, Samples.Profile).Trace(new Article("article", _text), Read());

    private Reading Read()
    {
        _mentions.Sort((a, b) => a.Span.First.CompareTo(b.Span.First));
        return new Reading(new Document(_text, [.. _tokens], [.. _sentences], [], []), _mentions, _matches);
    }

    private TokenSpan Find(string words)
    {
        string[] wanted = words.Split(' ');
        TokenSpan sentence = _sentences[^1].Span;
        for (int t = sentence.First; t + wanted.Length <= sentence.End; t++)
        {
            int n = 0;
            while (n < wanted.Length && _tokens[t + n].Form == wanted[n])
            {
                n++;
            }

            if (n == wanted.Length)
            {
                return new TokenSpan(t, t + n);
            }
        }

        throw new ArgumentException($"'{words}' does not stand in the last sentence", nameof(words));
    }
}
