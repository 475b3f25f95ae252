using System.Runtime.InteropServices;

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

    /// <summary>Reads names off tokens; their forms, spaces and parts of speech matter. The result stands in text order without overlaps.</summary>
    public Name[] Recognize(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences)
    {
        NameModel model = _model ?? NameModel.Default;
        NameReading reading = NameReading.Rent(tokens.Length);
        NameMemory memory = reading.Memory;
        foreach (Sentence sentence in sentences)
        {
            NameSentence read = reading.Read(tokens.Slice(sentence.Span.First, sentence.Span.Length), sentence.Span.First, model.Words);
            model.Score(read);
            model.Decode(read);
            memory.AddCraft(read);
            NameSpans.Read(read, reading.Found);
            foreach (NameRun run in CollectionsMarshal.AsSpan(reading.Found))
            {
                memory.Add(read, run);
            }
        }

        for (int s = 0; s < sentences.Length; s++)
        {
            TokenSpan span = sentences[s].Span;
            NameSentence read = new(reading, span.First, span.Length, reading.Headlines[s]);
            if (memory.Bonus(read))
            {
                model.Decode(read);
            }

            NameSpans.Read(read, reading.Found);
            memory.Widen(read, reading.Found);
            NameRepairs.Apply(read, reading.Found, reading.Repaired);
            NameAgreement.Apply(read, reading.Repaired);
            foreach (NameRun run in CollectionsMarshal.AsSpan(reading.Repaired))
            {
                reading.Names.Add(new Name(new TokenSpan(span.First + run.First, span.First + run.End), run.Kind));
            }
        }

        Name[] names = [.. reading.Names];
        reading.Return();
        return names;
    }
}
