using System.Collections.Concurrent;
using Extract.Language.Learning;
using Extract.Language.Lexicons;
using Extract.Language.Names;
using Extract.Language.Parsing;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;

namespace Extract.Language;

/// <summary>Our own language core: tokenizer, tagger, lemmatizer, parser, name recognizer. Values it leaves to the value rules. Frozen and thread-safe.</summary>
public sealed class TextAnalyzer : ITextAnalyzer
{
    private const int LongestKept = 1 << 20;

    private readonly LanguageModels _models;
    private readonly Tokenizer _tokenizer;
    private readonly ConcurrentBag<AnalysisBuffer> _buffers = [];
    private readonly NameRecognizer _names;

    /// <summary>An analyzer with the models that ship with the assembly.</summary>
    public TextAnalyzer()
        : this(LoadTogether())
    {
    }

    internal TextAnalyzer(LanguageModels models, NameRecognizer? names = null)
    {
        _models = models;
        _names = names ?? new NameRecognizer();
        _tokenizer = new Tokenizer(models.Lexicon);
    }

    /// <summary>
    /// An analyzer with the models that <c>extract train</c> wrote into a folder; where it has no <c>names.bin</c>, with the names that ship.
    /// </summary>
    /// <exception cref="FileNotFoundException">A model is missing.</exception>
    /// <exception cref="InvalidDataException">A model is broken or of another version.</exception>
    public static TextAnalyzer Load(string modelFolder)
    {
        bool hasNames = File.Exists(Path.Combine(modelFolder, "names.bin"));
        return new TextAnalyzer(
            LanguageModels.ReadFolder(modelFolder),
            hasNames ? new NameRecognizer(ModelFile.Guard(modelFolder, open => NameModel.Read(open("names")))) : null);
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
        AnalysisBuffer buffer = _buffers.TryTake(out AnalysisBuffer? used) ? used : new AnalysisBuffer();
        _tokenizer.Tokenize(text, buffer.Words);
        Document document = Analyze(text, buffer.Words.Tokens, _models.Sentences.Split(buffer.Words.Tokens), buffer);
        if (text.Length <= LongestKept)
        {
            _buffers.Add(buffer);
        }

        return document;
    }

    /// <summary>Reads a text whose words and sentences are given.</summary>
    internal Document Analyze(string text, ReadOnlySpan<RawToken> raw, Sentence[] sentences) => Analyze(text, raw, sentences, new AnalysisBuffer());

    /// <summary>Tags, lemmatizes and parses words that are divided into sentences already.</summary>
    internal Token[] Annotate(ReadOnlySpan<RawToken> raw, ReadOnlySpan<Sentence> sentences) => Annotate(raw, sentences, new AnalysisBuffer());

    private Document Analyze(string text, ReadOnlySpan<RawToken> raw, Sentence[] sentences, AnalysisBuffer buffer)
    {
        Token[] tokens = Annotate(raw, sentences, buffer);
        return new Document(text, tokens, sentences, _names.Recognize(text, tokens, sentences), []);
    }

    private Token[] Annotate(ReadOnlySpan<RawToken> raw, ReadOnlySpan<Sentence> sentences, AnalysisBuffer buffer)
    {
        Token[] tokens = new Token[raw.Length];
        Span<int> tags = buffer.Tags(raw.Length);
        Span<int> heads = buffer.Heads(raw.Length);
        Span<int> labels = buffer.Labels(raw.Length);
        foreach (Sentence sentence in sentences)
        {
            TokenSpan span = sentence.Span;
            buffer.Sentence.Tag(raw[span.First..span.End], _models.Lexicon, _models.Tagger);
            buffer.Sentence.Tags.AsSpan(0, span.Length).CopyTo(tags[span.First..]);
        }

        _models.Parser.Parse(raw, sentences, tags, heads, labels);
        foreach (Sentence sentence in sentences)
        {
            TokenSpan span = sentence.Span;
            TagRepairs.Apply(raw[span.First..span.End], _models.Lexicon, tags[span.First..span.End], _models.Tagger.Tags);
            for (int i = span.First; i < span.End; i++)
            {
                tokens[i] = Build(raw[i], tags[i], i == span.First, heads[i], labels[i]);
            }

            PassiveVoice.Mark(tokens.AsSpan(span.First, span.Length), span.First);
        }

        return tokens;
    }

    private Token Build(in RawToken raw, int tagNumber, bool opens, int head, int label)
    {
        WordForm word = raw.Word;
        Tag tag = _models.Tagger.Tags[tagNumber];
        FormReading reading = Read(word, tag, tagNumber, opens);
        return new Token(
            raw.Start,
            raw.End,
            word.Form,
            word.Lower,
            reading.Lemma,
            tag.Upos,
            tag.Xpos,
            reading.Features,
            head,
            _models.Parser.LabelName(label),
            raw.SpaceAfter,
            raw.MultiwordLength);
    }

    /// <summary>The lemma and morphology of a form under a tag: found once, then remembered by the form.</summary>
    private FormReading Read(WordForm word, in Tag tag, int tagNumber, bool first)
    {
        int key = (tagNumber * 2) + (first ? 1 : 0);
        FormReading? newest = word.Readings;
        for (FormReading? known = newest; known is not null; known = known.Next)
        {
            if (known.Key == key && ReferenceEquals(known.Owner, _models))
            {
                return known;
            }
        }

        string lemma = word.Verb?.VerbUnder(tag) ?? _models.Lemmatizer.Lemma(word.Form, word.Lower, tagNumber, first);
        FormReading reading = new(_models, key, lemma, tag.Features | Pronouns.FeaturesOf(word.Lower, tag.Upos), newest);
        word.Readings = reading;
        return reading;
    }
}
