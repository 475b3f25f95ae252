using Extract.Language;
using Extract.Language.Values;

namespace Extract.Knowledge.TimeMl;

/// <summary>Makes TIMEX3s of values: a stand-in until values are resolved to TimeML.</summary>
public static class TimexReader
{
    public static IReadOnlyList<Timex> Of(Document document, DateOnly? published) =>
        [.. document.Values.ToArray().OfType<LengthOfTime>().Select(v => new Timex(v.Span, "DURATION", v.Iso))];
}
