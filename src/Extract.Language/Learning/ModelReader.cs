using System.IO.Compression;
using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace Extract.Language.Learning;

/// <summary>Reads a model file: a Brotli stream of numbers, strings and weights in the order that the trainer wrote them.</summary>
internal sealed class ModelReader : IDisposable
{
    private const int BufferSize = 1 << 15;

    private readonly BinaryReader _reader;

    /// <summary>Opens a model.</summary>
    /// <exception cref="InvalidDataException">The stream does not begin with the expected kind.</exception>
    public ModelReader(Stream stream, string kind)
    {
        // Unbuffered, every number would wake the decompressor.
        _reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), BufferSize), Encoding.UTF8);
        string found = _reader.ReadString();
        if (found != kind)
        {
            throw new InvalidDataException($"This model holds '{found}', not '{kind}'. Train the models again with this version.");
        }
    }

    /// <summary>Opens a model that is a resource of this assembly.</summary>
    public static ModelReader OfResource(string kind) =>
        new(typeof(ModelReader).Assembly.GetManifestResourceStream(kind + ".bin")
            ?? throw new InvalidDataException($"The model '{kind}.bin' is missing from {Assembly.GetExecutingAssembly().GetName().Name}."), kind);

    public int ReadInt() => _reader.Read7BitEncodedInt();

    public byte ReadByte() => _reader.ReadByte();

    public string ReadString() => string.Intern(_reader.ReadString());

    /// <summary>Reads a string that need not be interned.</summary>
    public string ReadText() => _reader.ReadString();

    public string[] ReadStrings()
    {
        string[] strings = new string[ReadInt()];
        for (int i = 0; i < strings.Length; i++)
        {
            strings[i] = ReadString();
        }

        return strings;
    }

    public WeightTable ReadWeights()
    {
        int classes = ReadInt();
        int size = ReadInt();
        int padded = WeightTable.Pad(classes);
        sbyte[] weights = new sbyte[size + padded];
        _reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan(0, size)));
        weights.AsSpan(0, padded).CopyTo(weights.AsSpan(size));
        return new WeightTable(weights, classes);
    }

    /// <summary>Strings of which each tells how many letters it shares with the one before.</summary>
    public string[] ReadFrontCoded()
    {
        string[] strings = new string[ReadInt()];
        string previous = "";
        for (int i = 0; i < strings.Length; i++)
        {
            int shared = ReadInt();
            previous = string.Concat(previous.AsSpan(0, shared), _reader.ReadString());
            strings[i] = previous;
        }

        return strings;
    }

    /// <summary>Numbers of half precision.</summary>
    public float[] ReadHalves()
    {
        Half[] halves = new Half[ReadInt()];
        _reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        float[] values = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, values);
        return values;
    }

    /// <summary>Rows of a matrix, each of 8-bit numbers under a scale of its own.</summary>
    public float[] ReadRows(int width)
    {
        float[] scales = ReadHalves();
        sbyte[] steps = new sbyte[scales.Length * width];
        _reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(steps.AsSpan()));
        float[] values = new float[steps.Length];
        for (int row = 0; row < scales.Length; row++)
        {
            float scale = scales[row];
            for (int i = row * width; i < (row + 1) * width; i++)
            {
                values[i] = steps[i] * scale;
            }
        }

        return values;
    }

    public void Dispose() => _reader.Dispose();
}
