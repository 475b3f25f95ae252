using Extract.Evaluation.Calibration;
using Xunit;

namespace Extract.Evaluation.Tests.Calibration;

public sealed class CalibrationReportTests
{
    [Fact]
    public void Scores_are_those_of_the_textbook()
    {
        CalibrationReport report = CalibrationReport.Of([new(0.9, true), new(0.8, false), new(0.3, false), new(0.2, true)]);

        Assert.Equal((4, 2), (report.Count, report.Right));
        Assert.Equal((0.01 + 0.64 + 0.09 + 0.64) / 4, report.Brier, 12);
        Assert.Equal(0.25, report.BaseBrier, 12);
        Assert.Equal(-(Math.Log(0.9) + Math.Log(0.2) + Math.Log(0.7) + Math.Log(0.2)) / 4, report.LogLoss, 12);
        Assert.Equal((0.1 + 0.8 + 0.3 + 0.8) / 4, report.Error, 12);
        Assert.Equal(0.5, report.Area, 12);
    }

    [Fact]
    public void Who_says_one_probability_of_all_cannot_tell_right_from_wrong()
    {
        CalibrationReport report = CalibrationReport.Of([new(0.5, true), new(0.5, false)]);

        Assert.Equal(0.5, report.Area);
        Assert.Equal(0, report.Error);
        Assert.Equal(report.BaseBrier, report.Brier);
    }

    [Fact]
    public void Bins_hold_what_was_said_and_what_came_true()
    {
        CalibrationReport report = CalibrationReport.Of([new(0.62, true), new(0.68, false), new(1, true), new(0, false)]);

        Assert.Equal(CalibrationReport.BinCount, report.Bins.Count);
        Assert.Equal(2, report.Bins[6].Count);
        Assert.Equal(0.65, report.Bins[6].Predicted, 12);
        Assert.Equal(0.5, report.Bins[6].Observed);
        Assert.Equal(1, report.Bins[9].Count);
        Assert.Equal(1, report.Bins[0].Count);
    }

    [Fact]
    public void The_order_of_forecasts_changes_nothing()
    {
        Forecast[] forecasts = [.. Enumerable.Range(0, 50).Select(i => new Forecast(i * 37 % 50 / 50.0, i % 3 == 0))];

        Assert.Equivalent(CalibrationReport.Of(forecasts), CalibrationReport.Of(forecasts.Reverse()), strict: true);
    }

    [Fact]
    public void Nothing_to_measure_is_no_fault() => Assert.Equal((0, 0.0, 0.0), (CalibrationReport.Of([]).Count, CalibrationReport.Of([]).Brier, CalibrationReport.Of([]).Area));
}
