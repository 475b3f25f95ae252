using System.Globalization;

namespace Extract.Training.Treebanks;

/// <summary>One line of ten fields, which knows where it stands so that it can say what is wrong with it.</summary>
internal sealed class ConlluLine
{
    public const int Id = 0;
    public const int Form = 1;
    public const int Upos = 3;
    public const int Head = 6;

    private readonly string _file;
    private readonly int _line;
    private readonly string[] _fields;

    /// <exception cref="InvalidDataException">The line has not ten fields.</exception>
    public ConlluLine(string file, int line, string text)
    {
        (_file, _line, _fields) = (file, line, text.Split('\t'));
        if (_fields.Length != 10)
        {
            throw new InvalidDataException($"{file}:{line}:1: a word has 10 fields divided by tabs, this line has {_fields.Length}");
        }
    }

    public string this[int field] => _fields[field];

    /// <summary>Whether white space follows in the text.</summary>
    public bool SpaceAfter => !_fields[9].Split('|').Contains("SpaceAfter=No");

    /// <summary>A whole number from a field or a part of it.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public int Number(int field, ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw Fault(field, $"'{text}' is no word number");

    /// <summary>What is wrong with a field, for throwing.</summary>
    public InvalidDataException Fault(int field, string what)
    {
        int column = 1 + field + _fields.Take(field).Sum(f => f.Length);
        return new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{_file}:{_line}:{column}: {what}"));
    }
}
