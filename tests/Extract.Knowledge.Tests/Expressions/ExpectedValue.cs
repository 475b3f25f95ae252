using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Extract.Knowledge.Tests.Expressions;

/// <summary>What words of a text express; each part null when the annotator says nothing of it.</summary>
/// <param name="Nth">Which occurrence of the words, from 1.</param>
/// <param name="Timex">TIMEX3 type and value, by a space between.</param>
internal sealed record ExpectedValue(
    string Words, int Nth, string? Date, string? Time, string? Duration, double? Quantity, string? Unit, int? Ordinal, string? Timex)
{
    public static ExpectedValue Read(YamlMappingNode node)
    {
        Dictionary<string, string?> fields = node.Children.ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => (c.Value as YamlScalarNode)?.Value);
        string? Of(string name) => fields.GetValueOrDefault(name);
        double? Number(string name) => Of(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
        return new ExpectedValue(
            Of("words") ?? "", (int)(Number("nth") ?? 1), Of("date"), Of("time"), Of("duration"), Number("quantity"), Of("unit"), (int?)Number("ordinal"), Of("timex"));
    }
}
