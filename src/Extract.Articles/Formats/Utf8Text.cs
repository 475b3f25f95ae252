using System.Buffers;
using System.Text.Unicode;

namespace Extract.Articles.Formats;

/// <summary>Strict UTF-8: a byte order mark is dropped, anything that is no text is refused with its place.</summary>
internal static class Utf8Text
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;

    /// <exception cref="ArticleException">The bytes are empty, binary or not UTF-8.</exception>
    /// <param name="firstLine">The line that the bytes start in, for reports.</param>
    public static string Decode(string path, ReadOnlySpan<byte> bytes, int firstLine = 1)
    {
        if (bytes.IsEmpty)
        {
            throw new ArticleException(path, 0, 0, "the file is empty; write the article or leave the file out");
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new ArticleException(path, 0, 0, "the file is UTF-16; save it as UTF-8");
        }

        ReadOnlySpan<byte> text = WithoutMark(bytes);
        if (IsBinary(text))
        {
            throw new ArticleException(path, 0, 0, "the file is binary, not text; leave it out or convert it to text");
        }

        char[] chars = new char[text.Length];
        OperationStatus status = Utf8.ToUtf16(text, chars, out int read, out int written, replaceInvalidSequences: false);
        if (status == OperationStatus.Done)
        {
            return new string(chars, 0, written);
        }

        (int line, int column) = Place(chars.AsSpan(0, written));
        throw new ArticleException(
            path, line + firstLine - 1, column, $"byte 0x{text[read]:X2} is not UTF-8; save the file as UTF-8");
    }

    /// <summary>Line and column, counted from 1, of the place just after a text.</summary>
    public static (int Line, int Column) Place(ReadOnlySpan<char> before)
    {
        int start = before.LastIndexOf('\n') + 1;
        return (before.Count('\n') + 1, before.Length - start + 1);
    }

    /// <summary>A NUL never stands in text; a tenth of other control characters hardly does.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        int controls = 0;
        foreach (byte value in bytes)
        {
            if (value == 0)
            {
                return true;
            }

            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
            {
                controls++;
            }
        }

        return controls * 10 > bytes.Length;
    }
}
