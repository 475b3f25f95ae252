using System.Text.Json;
using Extract.Rules.Explaining;

namespace Extract.Cli.Output;

/// <summary>Kinds as files and people read them: entity-type, look-around.</summary>
internal static class KindName
{
    public static string Of(FailureKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
