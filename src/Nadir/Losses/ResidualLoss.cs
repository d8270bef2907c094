using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Losses of the residual alone.</summary>
internal static class ResidualLoss
{
    /// <summary>A loss named after the factory that calls this; the function holds the factory's arguments.</summary>
    public static Loss Of<F>(
        F function, Reduction reduction, bool perRow, double scale = 1, [CallerMemberName] string name = "")
        where F : struct, IResidualFunction =>
        new PointwiseLoss<ResidualFunction<F>>(
            new(function), reduction, perRow ? RowRule.Mean : RowRule.Separate, checkDomain: true, name, function)
        {
            Scale = scale,
        };
}
