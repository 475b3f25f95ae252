using System.Globalization;
using System.Numerics;

namespace Extract.Language.Values.Units;

/// <summary>Reads a code by the grammar of UCUM: units with prefixes and powers, <c>.</c> and <c>/</c>, brackets, numbers, notes in braces. Not thread-safe.</summary>
internal ref struct UcumParser(ReadOnlySpan<char> code, UcumTable table)
{
    private const int MaximalDepth = 8;

    private readonly ReadOnlySpan<char> _code = code;
    private int _at;

    /// <summary>The whole code; null when it is none.</summary>
    public UcumProduct? Read() => ReadTerm(0) is { } product && _at == _code.Length ? product : null;

    private readonly char Next => _at < _code.Length ? _code[_at] : '\0';

    private UcumProduct? ReadTerm(int depth)
    {
        UcumProduct product = UcumProduct.One;
        int sign = 1;
        if (Next == '/')
        {
            _at++;
            sign = -1;
        }

        while (true)
        {
            if (ReadComponent(depth) is not { } component || product.Times(component, sign) is not { } next)
            {
                return null;
            }

            product = next;
            if (Next is not ('.' or '/'))
            {
                return product;
            }

            sign = Next == '/' ? -1 : 1;
            _at++;
        }
    }

    private UcumProduct? ReadComponent(int depth)
    {
        if (Next == '{')
        {
            return SkipNote() ? UcumProduct.One : null;
        }

        UcumProduct? component;
        if (Next == '(')
        {
            _at++;
            component = depth < MaximalDepth ? ReadTerm(depth + 1) : null;
            if (Next != ')')
            {
                return null;
            }

            _at++;
            return component;
        }

        component = char.IsAsciiDigit(Next) && !_code[_at..].StartsWith("10*") && !_code[_at..].StartsWith("10^") ? ReadNumber() : ReadUnit();
        return Next != '{' || SkipNote() ? component : null;
    }

    private UcumProduct? ReadNumber()
    {
        int start = _at;
        while (char.IsAsciiDigit(Next))
        {
            _at++;
        }

        BigInteger number = BigInteger.Parse(_code[start.._at], NumberStyles.None, CultureInfo.InvariantCulture);
        return number.IsZero ? null : UcumProduct.One with { Factor = new Rational(number, BigInteger.One) };
    }

    private UcumProduct? ReadUnit()
    {
        int start = _at;
        _at += _code[_at..].StartsWith("10*") || _code[_at..].StartsWith("10^") ? 3 : 0;
        while (_at < _code.Length && Next is not ('.' or '/' or '(' or ')' or '{' or '}' or '+' or '-') && !char.IsAsciiDigit(Next))
        {
            int bracket = Next == '[' ? _code[_at..].IndexOf(']') : 0;
            if (bracket < 0)
            {
                return null;
            }

            _at += bracket + 1;
        }

        return table.Find(_code[start.._at]) is { } unit && TryReadPower(out int power)
            ? UcumProduct.One.Times(unit, power)
            : null;
    }

    private bool TryReadPower(out int power)
    {
        int start = _at;
        if (Next is '+' or '-')
        {
            _at++;
        }

        while (char.IsAsciiDigit(Next))
        {
            _at++;
        }

        power = 1;
        return _at == start || (int.TryParse(_code[start.._at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power) && power != 0);
    }

    // A note such as {people} says what is counted and changes nothing.
    private bool SkipNote()
    {
        int end = _code[_at..].IndexOf('}');
        _at += end + 1;
        return end > 1;
    }
}
