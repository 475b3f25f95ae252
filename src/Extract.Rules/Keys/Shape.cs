namespace Extract.Rules.Keys;

/// <summary>What may stand behind a key.</summary>
internal abstract record Shape
{
    /// <summary>Any plain text.</summary>
    public static Shape Text { get; } = new TextShape();

    /// <summary>One plain text or a list of them.</summary>
    public static Shape Texts { get; } = new ManyShape(Text);
}

/// <summary>Plain text, perhaps one of a few words, or of a form.</summary>
/// <param name="Words">The words that it may be; null for any.</param>
/// <param name="Form">A regular expression in ECMAScript's dialect; null for none.</param>
/// <param name="OrNumber">True where an editor may read the text as a number, of which <paramref name="Form"/> then says nothing.</param>
internal sealed record TextShape(IReadOnlyList<string>? Words = null, string? Form = null, bool OrNumber = false) : Shape;

/// <summary>A number.</summary>
/// <param name="Above">It is greater than this.</param>
/// <param name="UpTo">It is not greater than this.</param>
internal sealed record NumberShape(bool IsWhole, double? Above = null, double? UpTo = null) : Shape;

/// <summary>One, or a list of any length.</summary>
internal sealed record ManyShape(Shape Item) : Shape;

/// <summary>A mapping whose keys are names of the rules' own.</summary>
internal sealed record MapShape(Shape Value) : Shape;

/// <summary>A mapping with given fields.</summary>
internal sealed record FieldsShape(KeySet Fields) : Shape;

/// <summary>The name of a fact type, or of an entity type, of the folder's facts.yaml.</summary>
internal sealed record TypeNameShape(bool IsFact) : Shape;

/// <summary>Anything: what it must be shows only where it is used.</summary>
internal sealed record AnyShape : Shape;
