namespace Extract.Rules.Patterns;

/// <summary>A bit for each shape of <see cref="ShapeTest"/>.</summary>
internal static class ShapeBits
{
    /// <summary>How many bits shapes take.</summary>
    public const int Count = 6;

    private static readonly ShapeTest[] Tests = Array.ConvertAll(ShapeTest.Known, s => new ShapeTest(s));
    private static readonly ulong[] OfOneCase = [Mask("lower", "alpha"), Mask("cap", "alpha"), Mask("cap", "upper", "alpha")];

    public static ulong Mask(params ReadOnlySpan<string> shapes)
    {
        ulong mask = 0;
        foreach (string shape in shapes)
        {
            mask |= 1UL << Array.IndexOf(ShapeTest.Known, shape);
        }

        return mask;
    }

    public static ulong Of(string form)
    {
        int letters = 0;
        int capitals = 0;
        foreach (char c in form)
        {
            letters += char.IsAsciiLetter(c) ? 1 : 0;
            capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
        }

        if (letters == form.Length && letters > 0 && (capitals == 0 || char.IsAsciiLetterUpper(form[0])))
        {
            return OfOneCase[capitals == 0 ? 0 : capitals == letters && letters > 1 ? 2 : 1];
        }

        ulong mask = 0;
        for (int shape = 0; shape < Tests.Length; shape++)
        {
            mask |= Tests[shape].Fits(form) ? 1UL << shape : 0;
        }

        return mask;
    }
}
