using System.Globalization;
using Extract.Language.Values;
using Extract.Rules.Values.Patterns;

namespace Extract.Rules.Values.Building;

/// <summary>
/// A part of what a rule gives: a capture, a constant, or a value that is built of parts itself. Immutable and thread-safe.
/// </summary>
/// <param name="Slot">The capture; -1 for none.</param>
/// <param name="Text">The constant; null for none.</param>
internal sealed record ValuePart(int Slot, string? Text, double Number, ValueBuilder? Inner)
{
    public static ValuePart Constant(string text) =>
        new(-1, text, double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN, null);

    public static ValuePart Captured(int slot) => new(slot, null, double.NaN, null);

    public static ValuePart Built(ValueBuilder inner) => new(-1, null, double.NaN, inner);

    /// <summary>Null when its capture took no part or is no number.</summary>
    public double? NumberOf(in Captured found)
    {
        double number = Slot < 0 ? Number : found.Slots[Slot].IsSaid ? found.Slots[Slot].Number : double.NaN;
        return double.IsNaN(number) ? null : number;
    }

    /// <summary>What the lexicon says of the capture, or else its words; null when it took no part.</summary>
    public string? TextOf(in Captured found)
    {
        if (Slot < 0)
        {
            return Text;
        }

        Capture capture = found.Slots[Slot];
        return !capture.IsSaid || capture.End == capture.First
            ? null
            : capture.Text ?? found.Line.Text[found.Line[capture.First].Start..found.Line[capture.End - 1].End];
    }

    public Value? ValueOf(in Captured found) => Inner is { } inner ? inner.Build(found) : Slot >= 0 ? found.Slots[Slot].Value : null;
}
