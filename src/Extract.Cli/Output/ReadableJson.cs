using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extract.Cli.Output;

/// <summary>How JSON is written that people may read too: indented, <c>\n</c> line ends, letters as they are.</summary>
internal static class ReadableJson
{
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
