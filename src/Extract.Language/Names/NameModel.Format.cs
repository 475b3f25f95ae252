using System.Buffers.Binary;
using System.IO.Compression;

namespace Extract.Language.Names;

/// <content>The file that a model is kept in: Brotli over the scale, the transitions, the weights label by label, common words and clusters.</content>
public sealed partial class NameModel
{
    private const int Version = 2;

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such model.</exception>
    public static NameModel Read(Stream stream)
    {
        using BrotliStream unpacked = new(stream, CompressionMode.Decompress, leaveOpen: true);
        using MemoryStream memory = new(1 << 22);
        unpacked.CopyTo(memory, 1 << 16);
        ReadOnlySpan<byte> data = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        if (data.Length < 8 || BinaryPrimitives.ReadInt32LittleEndian(data) != Version)
        {
            throw new InvalidDataException("This is no name model of this version.");
        }

        float scale = BinaryPrimitives.ReadSingleLittleEndian(data[4..]);
        data = data[8..];
        float[] transitions = new float[(NameLabels.Count + 1) * NameLabels.Count];
        for (int i = 0; i < transitions.Length; i++)
        {
            transitions[i] = BinaryPrimitives.ReadSingleLittleEndian(data[(4 * i)..]);
        }

        data = data[(4 * transitions.Length)..];
        uint[] keys = ReadAscending(ref data);
        sbyte[] rows = new sbyte[keys.Length * Stride];
        for (int label = 0; label < NameLabels.Count; label++)
        {
            for (int i = 0; i < keys.Length; i++)
            {
                rows[(i * Stride) + label] = (sbyte)data[i];
            }

            data = data[keys.Length..];
        }

        uint[] common = ReadAscending(ref data);
        uint[] clustered = ReadAscending(ref data);
        Dictionary<uint, uint> clusters = new(clustered.Length);
        for (int i = 0; i < clustered.Length; i++)
        {
            clusters[clustered[i]] = BinaryPrimitives.ReadUInt32LittleEndian(data[(4 * i)..]);
        }

        return new NameModel(keys, rows, scale, transitions, new NameWords(common, clusters));
    }

    /// <summary>Writes the model, compressed.</summary>
    public void Write(Stream stream)
    {
        using BrotliStream packed = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using BinaryWriter writer = new(packed);
        writer.Write(Version);
        writer.Write(_scale);
        foreach (float weight in _transitions)
        {
            writer.Write(weight);
        }

        WriteAscending(writer, _keys);
        for (int label = 0; label < NameLabels.Count; label++)
        {
            for (int i = 0; i < _keys.Length; i++)
            {
                writer.Write(_rows[(i * Stride) + label]);
            }
        }

        WriteAscending(writer, Words.Common);
        uint[] clustered = [.. Words.Clusters.Keys.Order()];
        WriteAscending(writer, clustered);
        foreach (uint word in clustered)
        {
            writer.Write(Words.Clusters[word]);
        }
    }

    private static NameModel ReadEmbedded()
    {
        using Stream resource = typeof(NameModel).Assembly.GetManifestResourceStream("names.bin")
            ?? throw new InvalidOperationException("The name model is missing from the assembly.");
        return Read(resource);
    }

    private static uint[] ReadAscending(ref ReadOnlySpan<byte> data)
    {
        uint[] values = new uint[BinaryPrimitives.ReadInt32LittleEndian(data)];
        int at = 4;
        uint value = 0;
        for (int i = 0; i < values.Length; i++)
        {
            uint delta = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte b = data[at++];
                delta |= (uint)(b & 0x7F) << shift;
                if (b < 0x80)
                {
                    break;
                }
            }

            value += delta;
            values[i] = value;
        }

        data = data[at..];
        return values;
    }

    private static void WriteAscending(BinaryWriter writer, uint[] values)
    {
        writer.Write(values.Length);
        uint before = 0;
        foreach (uint value in values)
        {
            writer.Write7BitEncodedInt((int)(value - before));
            before = value;
        }
    }
}
