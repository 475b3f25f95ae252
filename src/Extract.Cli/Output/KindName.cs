using System.Text.Json;

namespace Extract.Cli.Output;

/// <summary>Kinds as files and people read them: entity-type, look-around.</summary>
internal static class KindName
{
    public static string Of(Enum kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
