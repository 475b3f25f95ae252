using System.Runtime.Intrinsics;
using Extract.Language.Neural;
using Xunit;

namespace Extract.Language.Tests.Neural;

public sealed class SquashTests
{
    [Fact]
    public void The_ratios_stay_close_to_the_true_functions()
    {
        for (float x = -12; x <= 12; x += 0.01f)
        {
            Assert.Equal(Math.Tanh(x), Squash.Tanh(Vector256.Create(x))[0], 2e-4);
            Assert.Equal(1 / (1 + Math.Exp(-x)), Squash.Sigmoid(Vector256.Create(x))[0], 2e-4);
        }
    }
}
