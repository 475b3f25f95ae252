using System.IO.Compression;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text;
using Extract.Language.Learning;

namespace Extract.Training.Learning;

/// <summary>Writes model files that <see cref="ModelReader"/> reads. The same content gives the same bytes.</summary>
internal sealed class ModelWriter : IDisposable
{
    private readonly BinaryWriter _writer;

    public ModelWriter(Stream stream, string kind)
    {
        _writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize), Encoding.UTF8);
        _writer.Write(kind);
    }

    public void Write(int value) => _writer.Write7BitEncodedInt(value);

    public void Write(byte value) => _writer.Write(value);

    public void Write(string value) => _writer.Write(value);

    public void Write(IReadOnlyCollection<string> values)
    {
        Write(values.Count);
        foreach (string value in values)
        {
            Write(value);
        }
    }

    public void Write(WeightTable table)
    {
        Write(table.Classes);
        Write(table.Weights.Length);
        _writer.Write(MemoryMarshal.AsBytes(table.Weights));
    }

    /// <summary>Strings in ordinal order; each is written without what it shares with the one before.</summary>
    public void WriteFrontCoded(IReadOnlyList<string> strings)
    {
        Write(strings.Count);
        string previous = "";
        foreach (string text in strings)
        {
            int shared = text.AsSpan().CommonPrefixLength(previous);
            Write(shared);
            Write(text[shared..]);
            previous = text;
        }
    }

    /// <summary>Numbers of half precision.</summary>
    public void WriteHalves(ReadOnlySpan<float> values)
    {
        Half[] halves = new Half[values.Length];
        TensorPrimitives.ConvertToHalf(values, halves);
        Write(halves.Length);
        _writer.Write(MemoryMarshal.AsBytes(halves.AsSpan()));
    }

    /// <summary>Rows of a matrix as 8-bit numbers, each row under a scale of its own.</summary>
    public void WriteRows(ReadOnlySpan<float> values, int width)
    {
        float[] scales = new float[values.Length / width];
        sbyte[] steps = new sbyte[values.Length];
        for (int row = 0; row < scales.Length; row++)
        {
            ReadOnlySpan<float> source = values.Slice(row * width, width);
            float scale = (float)(Half)(MathF.Abs(TensorPrimitives.MaxMagnitude(source)) / 127);
            scales[row] = scale;
            for (int i = 0; i < width && scale > 0; i++)
            {
                steps[row * width + i] = (sbyte)Math.Clamp(MathF.Round(source[i] / scale), -127, 127);
            }
        }

        WriteHalves(scales);
        _writer.Write(MemoryMarshal.AsBytes(steps.AsSpan()));
    }

    public void Dispose() => _writer.Dispose();
}
