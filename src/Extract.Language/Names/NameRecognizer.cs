namespace Extract.Language.Names;

/// <summary>
/// Finds names of people, places, organizations, events and craft. Reads every sentence by itself, then again in the light of what
/// the rest of the document calls a name. Thread-safe.
/// </summary>
public sealed class NameRecognizer
{
    private readonly NameModel? _model;

    /// <summary>Makes a recognizer over the model that ships with the library.</summary>
    public NameRecognizer()
    {
    }

    /// <summary>Makes a recognizer over a model of one's own.</summary>
    public NameRecognizer(NameModel model) => _model = model;

    /// <summary>Loads what the shipped recognizer needs, which is otherwise loaded at first use.</summary>
    internal static void Load() => _ = (NameModel.Default, NameLexicon.Default);

    /// <summary>Reads names off tokens; only their forms and spaces matter. The result stands in text order without overlaps.</summary>
    public Name[] Recognize(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences)
    {
        NameModel model = _model ?? NameModel.Default;
        NameSentence[] read = new NameSentence[sentences.Length];
        int[][] labels = new int[sentences.Length][];
        NameMemory memory = new();
        for (int s = 0; s < sentences.Length; s++)
        {
            read[s] = Prepare(tokens.Slice(sentences[s].Span.First, sentences[s].Span.Length), model);
            labels[s] = new int[read[s].Length];
            model.Decode(read[s], default, labels[s]);
            memory.AddCraft(read[s]);
            foreach (NameRun run in NameSpans.Read(read[s], labels[s]))
            {
                memory.Add(read[s], run);
            }
        }

        List<Name> names = [];
        for (int s = 0; s < sentences.Length; s++)
        {
            float[] bonus = new float[read[s].Length * NameLabels.Count];
            if (memory.Bonus(read[s], bonus))
            {
                model.Decode(read[s], bonus, labels[s]);
            }

            int start = sentences[s].Span.First;
            foreach (NameRun run in NameRepairs.Apply(read[s], memory.Widen(read[s], NameSpans.Read(read[s], labels[s]))))
            {
                names.Add(new Name(new TokenSpan(start + run.First, start + run.End), run.Kind));
            }
        }

        return [.. names];
    }

    private static NameSentence Prepare(ReadOnlySpan<Token> tokens, NameModel model)
    {
        string[] forms = new string[tokens.Length];
        bool[] spaces = new bool[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            forms[i] = tokens[i].Form;
            spaces[i] = tokens[i].SpaceAfter;
        }

        return new NameSentence(forms, spaces, model.HintsOf);
    }
}
