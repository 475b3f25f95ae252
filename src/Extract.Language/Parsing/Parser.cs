using System.Collections.Concurrent;
using Extract.Language.Learning;
using Extract.Language.Neural;
using Extract.Language.Tokenizing;

namespace Extract.Language.Parsing;

/// <summary>
/// Graph-based dependency parser over a small recurrent network. Gives one tree with one root per sentence, and corrects the tagger's tags
/// by what it read in the whole sentence. Thread-safe.
/// </summary>
internal sealed class Parser
{
    public const string Kind = "parser";

    // A longer sentence, which is hardly one, is read in pieces that hang on the first.
    private const int Longest = 160;

    private readonly ParserNetwork _network;
    private readonly ConcurrentBag<NetworkReader> _readers = [];
    private readonly int _loose;

    public Parser(ParserNetwork network)
    {
        _network = network;
        _loose = Math.Max(0, Array.IndexOf(network.Weights.Labels, "parataxis"));
    }

    public static Parser Read(ModelReader reader) => new(ParserNetwork.Read(reader));

    public string LabelName(int label) => _network.Weights.Labels[label];

    /// <summary>Parses the sentences of a text.</summary>
    /// <param name="tokens">All words.</param>
    /// <param name="sentences">The sentences, which hold every word.</param>
    /// <param name="tags">The tagger's tags; replaced by better ones where the whole sentence tells.</param>
    /// <param name="heads">Receives the governor of each word in the text, -1 for a root.</param>
    /// <param name="labels">Receives the number of each word's relation.</param>
    public void Parse(ReadOnlySpan<RawToken> tokens, ReadOnlySpan<Sentence> sentences, Span<int> tags, Span<int> heads, Span<int> labels)
    {
        NetworkReader reader = _readers.TryTake(out NetworkReader? used) ? used : new NetworkReader(_network);
        Span<int> ends = stackalloc int[NetworkReader.Capacity];
        int first = 0;
        int pieces = 0;
        int end = 0;
        foreach (Sentence sentence in sentences)
        {
            for (int start = sentence.Span.First; start < sentence.Span.End; start = end)
            {
                int stop = Math.Min(sentence.Span.End, start + Longest);
                if (stop - first > NetworkReader.Capacity)
                {
                    Read(reader, tokens, first, ends[..pieces], tags, heads, labels);
                    first = start;
                    pieces = 0;
                }

                ends[pieces++] = stop - first;
                end = stop;
            }
        }

        if (pieces > 0)
        {
            Read(reader, tokens, first, ends[..pieces], tags, heads, labels);
        }

        Join(sentences, heads, labels);
        _readers.Add(reader);
    }

    private static void Read(NetworkReader reader, ReadOnlySpan<RawToken> tokens, int first, ReadOnlySpan<int> ends, Span<int> tags, Span<int> heads, Span<int> labels)
    {
        int count = ends[^1];
        reader.Read(tokens.Slice(first, count), ends, tags.Slice(first, count), heads.Slice(first, count), labels.Slice(first, count));
        int start = 0;
        foreach (int end in ends)
        {
            for (int w = first + start; w < first + end; w++)
            {
                heads[w] = heads[w] == end - start ? -1 : first + start + heads[w];
            }

            start = end;
        }
    }

    /// <summary>Hangs the later pieces of a long sentence on the root of its first.</summary>
    private void Join(ReadOnlySpan<Sentence> sentences, Span<int> heads, Span<int> labels)
    {
        foreach (Sentence sentence in sentences)
        {
            if (sentence.Span.Length <= Longest)
            {
                continue;
            }

            int root = -1;
            for (int w = sentence.Span.First; w < sentence.Span.End; w++)
            {
                if (heads[w] >= 0)
                {
                    continue;
                }

                if (root < 0)
                {
                    root = w;
                }
                else
                {
                    heads[w] = root;
                    labels[w] = _loose;
                }
            }
        }
    }
}
