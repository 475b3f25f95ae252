using System.Globalization;

namespace Extract.Evaluation.Reports.Html;

/// <summary>A series of a chart.</summary>
/// <param name="Style">One of the style sheet's line styles: one, two, three, four.</param>
/// <param name="Values">A value for each step; null where there is none.</param>
internal sealed record ChartSeries(string Name, string Style, IReadOnlyList<double?> Values);

/// <summary>A line chart as inline SVG; each point tells its value to pointers and screen readers.</summary>
internal static class LineChart
{
    private const int Width = 900;
    private const int Height = 300;
    private const int Left = 70;
    private const int Right = 20;
    private const int Top = 30;
    private const int Bottom = 40;

    /// <param name="steps">What each step along the axis is called.</param>
    /// <param name="format">How values are written.</param>
    public static void Write(TextWriter output, string title, IReadOnlyList<string> steps, IReadOnlyList<ChartSeries> series, string format)
    {
        double[] values = [.. series.SelectMany(s => s.Values).OfType<double>()];
        (double low, double high) = values.Length > 0 ? Range(values.Min(), values.Max()) : (0, 1);
        output.Write($"<h2>{HtmlPage.Encoded(title)}</h2>\n<svg viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-label=\"{HtmlPage.Encoded(title)}\">\n");
        for (int i = 0; i <= 4; i++)
        {
            double value = low + ((high - low) * i / 4);
            string y = Number(Y(value, low, high));
            output.Write($"<line class=\"axis\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y}\" y2=\"{y}\"/>");
            output.Write($"<text x=\"{Left - 8}\" y=\"{y}\" dy=\"4\" text-anchor=\"end\">{value.ToString(format, CultureInfo.InvariantCulture)}</text>\n");
        }

        int every = Math.Max(1, (steps.Count + 11) / 12);
        for (int i = 0; i < steps.Count; i += every)
        {
            output.Write($"<text x=\"{Number(X(i, steps.Count))}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{HtmlPage.Encoded(steps[i])}</text>\n");
        }

        for (int i = 0; i < series.Count; i++)
        {
            Write(output, series[i], steps, low, high, format);
            output.Write($"<line class=\"line {series[i].Style}\" x1=\"{Left + (i * 180)}\" x2=\"{Left + (i * 180) + 30}\" y1=\"12\" y2=\"12\"/>");
            output.Write($"<text x=\"{Left + (i * 180) + 36}\" y=\"16\">{HtmlPage.Encoded(series[i].Name)}</text>\n");
        }

        output.Write("</svg>\n");
    }

    private static void Write(TextWriter output, ChartSeries series, IReadOnlyList<string> steps, double low, double high, string format)
    {
        List<string> points = [];
        for (int i = 0; i < steps.Count; i++)
        {
            if (series.Values[i] is { } value)
            {
                (string x, string y) = (Number(X(i, steps.Count)), Number(Y(value, low, high)));
                points.Add($"{x},{y}");
                output.Write($"<circle class=\"{series.Style}\" cx=\"{x}\" cy=\"{y}\" r=\"3.5\"><title>");
                output.Write($"{HtmlPage.Encoded($"{series.Name} {value.ToString(format, CultureInfo.InvariantCulture)} at {steps[i]}")}</title></circle>\n");
            }
        }

        output.Write($"<polyline class=\"line {series.Style}\" points=\"{string.Join(' ', points)}\"/>\n");
    }

    /// <summary>A range with some room, and never of no height.</summary>
    private static (double Low, double High) Range(double least, double most)
    {
        double room = most > least ? (most - least) * .1 : Math.Max(Math.Abs(most) * .1, .01);
        return (Math.Max(0, least - room), most + room);
    }

    private static double X(int step, int steps) => steps < 2 ? (Left + Width - Right) / 2.0 : Left + 20 + ((Width - Left - Right - 40.0) * step / (steps - 1));

    private static double Y(double value, double low, double high) => Height - Bottom - ((Height - Top - Bottom) * (value - low) / (high - low));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
