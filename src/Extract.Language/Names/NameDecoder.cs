using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extract.Language.Names;

/// <summary>Viterbi over stretches of candidates; what lies between them is outside. Only compares and adds, so the same on any machine. Not thread-safe.</summary>
internal sealed class NameDecoder
{
    private const int Stride = NameModel.Stride;
    private float[] _best = new float[64 * Stride];
    private int[] _from = new int[64 * Stride];

    /// <summary>Labels the words from first to end, all of them candidates in consecutive rows.</summary>
    /// <param name="emissions">A row for each word.</param>
    /// <param name="moves">A row for each label before, then one for the start, padded with minus infinity.</param>
    /// <param name="labels">Where the labels go.</param>
    public void Decode(ReadOnlySpan<float> emissions, ReadOnlySpan<float> moves, Span<byte> labels)
    {
        int n = labels.Length;
        if (n * Stride > _best.Length)
        {
            _best = new float[n * Stride * 2];
            _from = new int[n * Stride * 2];
        }

        for (int i = 0; i < n; i++)
        {
            for (int block = 0; block < Stride; block += 4)
            {
                Vector128<float> top = Load(moves, (NameLabels.Count * Stride) + block);
                Vector128<int> argument = Vector128<int>.Zero;
                if (i > 0)
                {
                    top = Load(moves, block) + Vector128.Create(_best[(i - 1) * Stride]);
                    for (int p = 1; p < NameLabels.Count; p++)
                    {
                        Vector128<float> score = Load(moves, (p * Stride) + block) + Vector128.Create(_best[((i - 1) * Stride) + p]);
                        Vector128<float> higher = Vector128.GreaterThan(score, top);
                        top = Vector128.ConditionalSelect(higher, score, top);
                        argument = Vector128.ConditionalSelect(higher.AsInt32(), Vector128.Create(p), argument);
                    }
                }

                (top + Load(emissions, (i * Stride) + block)).CopyTo(_best, (i * Stride) + block);
                argument.CopyTo(_from, (i * Stride) + block);
            }
        }

        int last = 0;
        for (int label = 1; n > 0 && label < NameLabels.Count; label++)
        {
            last = _best[((n - 1) * Stride) + label] > _best[((n - 1) * Stride) + last] ? label : last;
        }

        for (int i = n - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = _from[(i * Stride) + last];
        }
    }

    private static Vector128<float> Load(ReadOnlySpan<float> values, int at) => Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);
}
