using Extract.Knowledge.Values;
using Extract.Language;
using Extract.Language.Names;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;
using Extract.Language.Values;
using Extract.Rules;
using Extract.Rules.Values;

namespace Extract.Benchmarks;

/// <summary>
/// The stages of the language core, each as one call that reads text number <c>i</c> and gives something that depends on the work.
/// Not thread-safe, as stages that have memory of their own reuse it; every thread has its own.
/// </summary>
internal sealed class Core
{
    private static readonly TextAnalyzer Analyzer = new();
    private static readonly WordTagger Tagger = new();
    private static readonly NameRecognizer Recognizer = new();
    private static readonly ValueGrammar Grammar = RuleSet.Load(Path.Join(AppContext.BaseDirectory, "rules")).Values;
    private static readonly Tokenizer Tokens = new(WordModels.Default.Lexicon);

    private static readonly DateOnly Published = new(2013, 11, 9);

    private readonly TokenBuffer _buffer = new();
    private readonly TaggedText _tagged = new();
    private readonly string[] _texts;
    private readonly Document[] _documents;

    public Core(string[] texts)
        : this(texts, Array.ConvertAll(texts, Analyzer.Analyze))
    {
    }

    private Core(string[] texts, Document[] documents) => (_texts, _documents) = (texts, documents);

    /// <summary>Words of all texts by Universal Dependencies, which every figure counts.</summary>
    public int Words => _documents.Sum(document => document.Tokens.Length);

    public int Count => _texts.Length;

    /// <summary>The same texts for another thread.</summary>
    public Core Copy() => new(_texts, _documents);

    public int SplitOnWhiteSpace(int i) => WhiteSpace.Split(_texts[i]).Letters;

    public int Tokenize(int i)
    {
        Tokens.Tokenize(_texts[i], _buffer);
        return _buffer.Tokens.Length;
    }

    public int Tag(int i)
    {
        Tagger.Tag(_texts[i], _tagged);
        return _tagged.Words.Length;
    }

    public int FindNames(int i) => Recognizer.Recognize(_texts[i], _documents[i].Tokens, _documents[i].Sentences).Length;

    public int FindValues(int i) => Grammar.Find(_documents[i]).Length;

    /// <summary>Finds values and tells what each of them means.</summary>
    public int ResolveValues(int i)
    {
        Document document = Grammar.Read(_documents[i]);
        ValueResolver resolver = new(document, Published);
        int resolved = 0;
        foreach (Value value in document.Values)
        {
            resolved += resolver.Resolve(value, resolver.StatusAt(value.Span.First)) is null ? 0 : 1;
        }

        return resolved;
    }

    public int Analyze(int i) => Analyzer.Analyze(_texts[i]).Tokens.Length;

    /// <summary>Makes a document anew from its parts, to tell what the result alone allocates (values themselves apart, which are few).</summary>
    public int CopyResult(int i)
    {
        Document d = _documents[i];
        return new Document(d.Text, d.Tokens.ToArray(), d.Sentences.ToArray(), d.Names.ToArray(), d.Values.ToArray()).Tokens.Length;
    }
}
