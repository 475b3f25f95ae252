using System.Globalization;
using System.Text.Json;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Judging;

namespace Extract.Evaluation.History;

/// <summary>Figures of an earlier run below which a later one must not fall: what <c>diff --format json</c> wrote.</summary>
/// <param name="Types">Slot F1 by fact type.</param>
public sealed record Baseline(int Articles, double SlotF1, double FactF1, IReadOnlyDictionary<string, double> Types)
{
    /// <summary>Files have six decimals.</summary>
    private const int Decimals = 6;

    /// <exception cref="ReportException">The file is missing or no such report.</exception>
    public static Baseline Read(string file)
    {
        byte[] json;
        try
        {
            json = File.ReadAllBytes(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReportException(file, 0, 0, "cannot be read; give a file that diff --format json wrote", error);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            return new Baseline(
                root.GetProperty("articles").GetInt32(),
                F1(root, "slots"),
                F1(root, "facts"),
                root.GetProperty("types").EnumerateObject().ToDictionary(type => type.Name, type => F1(type.Value, "slots"), StringComparer.Ordinal));
        }
        catch (JsonException error)
        {
            throw ReportException.NotJson(file, 1, error);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ReportException(file, 1, 1, "no report of diff; give a file that diff --format json wrote", error);
        }
    }

    /// <summary>A line for each figure that fell, with the types in which it did; none when none fell.</summary>
    public IEnumerable<string> Fallen(Assessment assessment)
    {
        Tally total = assessment.Strict.Total;
        string types = string.Join(", ", assessment.Strict.ByType
            .Where(type => Types.TryGetValue(type.Key, out double before) && IsLess(type.Value.Slots.F1, before))
            .Select(type => Moved(type.Key, Types[type.Key], type.Value.Slots.F1)));
        if (IsLess(total.Slots.F1, SlotF1))
        {
            yield return $"fell: {Moved("slot F1", SlotF1, total.Slots.F1)}{(types.Length > 0 ? $"; of types {types}" : "")}";
        }

        if (IsLess(total.Facts.F1, FactF1))
        {
            yield return $"fell: {Moved("fact F1", FactF1, total.Facts.F1)}";
        }
    }

    private static double F1(JsonElement element, string name) => element.GetProperty(name).GetProperty("f1").GetDouble();

    private static bool IsLess(double now, double before) => Math.Round(now, Decimals) < Math.Round(before, Decimals);

    /// <summary>With as many decimals as it takes to tell them apart, three at least.</summary>
    private static string Moved(string name, double before, double now)
    {
        string format = before.ToString("F3", CultureInfo.InvariantCulture) == now.ToString("F3", CultureInfo.InvariantCulture) ? "F6" : "F3";
        return $"{name} {before.ToString(format, CultureInfo.InvariantCulture)} → {now.ToString(format, CultureInfo.InvariantCulture)}";
    }
}
