using System.IO.Compression;
using System.Text;

namespace Extract.Training.Names;

/// <summary>Packs the Natural Earth table for <c>Gazetteer</c>: no header, no unnamed administrative leftovers, no airport codes.</summary>
public static class GazetteerWriter
{
    /// <summary>Writes the packed table; returns the number of places.</summary>
    public static int Write(string table, string output)
    {
        StringBuilder rows = new();
        int count = 0;
        foreach (string line in File.ReadLines(table).Skip(1))
        {
            string[] f = line.Split('\t');
            if (f.Length < 8 || f[0].Contains('(', StringComparison.Ordinal) || f[0].Any(char.IsDigit))
            {
                continue;
            }

            f[0] = f[0].Replace("Int'l", "International Airport", StringComparison.Ordinal);
            f[4] = Shorten(f[4]);
            f[5] = Shorten(f[5]);
            f[7] = f[1] == "airport" ? "" : f[7].Replace(", ", "|", StringComparison.Ordinal);
            rows.Append(string.Join('\t', f, 0, 8)).Append('\n');
            count++;
        }

        using FileStream file = File.Create(output);
        using BrotliStream packed = new(file, CompressionLevel.SmallestSize);
        packed.Write(Encoding.UTF8.GetBytes(rows.ToString()));
        return count;
    }

    private static string Shorten(string degrees) => degrees.EndsWith("00", StringComparison.Ordinal) ? degrees[..^2] : degrees;
}
