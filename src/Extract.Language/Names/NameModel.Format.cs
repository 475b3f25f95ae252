using System.IO.Compression;

namespace Extract.Language.Names;

/// <content>The file that a model is kept in: Brotli over the scale, the transitions, the weights label by label, and the common words.</content>
public sealed partial class NameModel
{
    private const int Version = 1;

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such model.</exception>
    public static NameModel Read(Stream stream)
    {
        using BrotliStream unpacked = new(stream, CompressionMode.Decompress, leaveOpen: true);
        using BinaryReader reader = new(unpacked);
        if (reader.ReadInt32() != Version)
        {
            throw new InvalidDataException("This is no name model of this version.");
        }

        float scale = reader.ReadSingle();
        float[] transitions = new float[(NameLabels.Count + 1) * NameLabels.Count];
        for (int i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadSingle();
        }

        uint[] keys = ReadAscending(reader);
        sbyte[] rows = new sbyte[keys.Length * NameLabels.Count];
        for (int label = 0; label < NameLabels.Count; label++)
        {
            for (int i = 0; i < keys.Length; i++)
            {
                rows[(i * NameLabels.Count) + label] = reader.ReadSByte();
            }
        }

        return new NameModel(keys, rows, scale, transitions, ReadAscending(reader));
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
                writer.Write(_rows[(i * NameLabels.Count) + label]);
            }
        }

        WriteAscending(writer, [.. _common.Order()]);
    }

    private static NameModel ReadEmbedded()
    {
        using Stream resource = typeof(NameModel).Assembly.GetManifestResourceStream("names.bin")
            ?? throw new InvalidOperationException("The name model is missing from the assembly.");
        return Read(resource);
    }

    private static uint[] ReadAscending(BinaryReader reader)
    {
        uint[] values = new uint[reader.ReadInt32()];
        uint value = 0;
        for (int i = 0; i < values.Length; i++)
        {
            value += (uint)reader.Read7BitEncodedInt();
            values[i] = value;
        }

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
