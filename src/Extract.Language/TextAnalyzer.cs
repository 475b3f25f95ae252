using Extract.Language.Lemmas;
using Extract.Language.Names;
using Extract.Language.Parsing;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;
using Extract.Language.Values;

namespace Extract.Language;

/// <summary>Our own language core: tokenizer, tagger, lemmatizer, parser, name recognizer, value finder. Frozen and thread-safe.</summary>
public sealed class TextAnalyzer : ITextAnalyzer
{
    private readonly LanguageModels _models;
    private readonly Tokenizer _tokenizer;
    private readonly NameRecognizer _names = new();
    private readonly ValueFinder _values = new();

    /// <summary>An analyzer with the models that ship with the assembly.</summary>
    public TextAnalyzer()
        : this(LoadTogether())
    {
    }

    internal TextAnalyzer(LanguageModels models)
    {
        _models = models;
        _tokenizer = new Tokenizer(models.Lexicon);
    }

    /// <summary>Loads names and the other models side by side: loading is most of the time that a short run takes.</summary>
    private static LanguageModels LoadTogether()
    {
        Task names = Task.Run(NameRecognizer.Load);
        LanguageModels models = LanguageModels.Default;
        names.GetAwaiter().GetResult();
        return models;
    }

    public Document Analyze(string text)
    {
        RawToken[] raw = _tokenizer.Tokenize(text);
        return Analyze(text, raw, _models.Sentences.Split(raw));
    }

    /// <summary>Reads a text whose words and sentences are given.</summary>
    internal Document Analyze(string text, RawToken[] raw, Sentence[] sentences)
    {
        Token[] tokens = Annotate(raw, sentences);
        return new Document(text, tokens, sentences, _names.Recognize(text, tokens, sentences), _values.Find(text, tokens, sentences));
    }

    /// <summary>Tags, lemmatizes and parses words that are divided into sentences already.</summary>
    internal Token[] Annotate(RawToken[] raw, ReadOnlySpan<Sentence> sentences)
    {
        Token[] tokens = new Token[raw.Length];
        int longest = 0;
        foreach (Sentence sentence in sentences)
        {
            longest = Math.Max(longest, sentence.Span.Length);
        }

        WordTraits[] traits = new WordTraits[longest];
        int[] tags = new int[longest];
        ParserBeam beam = _models.Parser.CreateBeam();
        foreach (Sentence sentence in sentences)
        {
            int first = sentence.Span.First;
            int length = sentence.Span.Length;
            Span<WordTraits> words = traits.AsSpan(0, length);
            Span<int> numbers = tags.AsSpan(0, length);
            WordTraits.Fill(raw.AsSpan(first, length), _models.Lexicon, words);
            _models.Tagger.Tag(words, numbers);
            TagRepairs.Apply(words, numbers, _models.Tagger.Tags);
            ParserState state = _models.Parser.Parse(traits, tags, length, beam);
            for (int i = 0; i < length; i++)
            {
                tokens[first + i] = Build(raw[first + i], numbers[i], i, first, state);
            }

            PassiveVoice.Mark(tokens.AsSpan(first, length), first);
        }

        return tokens;
    }

    private Token Build(RawToken raw, int tagNumber, int at, int first, ParserState state)
    {
        Tag tag = _models.Tagger.Tags[tagNumber];
        int head = state.Heads[at];
        return new Token(
            raw.Start,
            raw.End,
            raw.Form,
            raw.Lower,
            IrregularVerbs.VerbOf(raw.Lower, tag) ?? _models.Lemmatizer.Lemma(raw.Form, raw.Lower, tagNumber, at == 0),
            tag.Upos,
            tag.Xpos,
            tag.Features | Pronouns.FeaturesOf(raw.Lower, tag.Upos),
            head == state.Words ? -1 : first + head,
            _models.Parser.LabelName(state.Labels[at]),
            raw.SpaceAfter,
            raw.MultiwordLength);
    }
}
