namespace Extract.Language.Values;

/// <summary>Whether a vague word looks back, at the present or ahead.</summary>
public enum Reference : byte
{
    Past,
    Present,
    Future,
}
