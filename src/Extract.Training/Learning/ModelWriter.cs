using System.IO.Compression;
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

    public void Dispose() => _writer.Dispose();
}
