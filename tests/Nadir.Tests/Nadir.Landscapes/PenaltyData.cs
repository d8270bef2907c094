using Nadir.Expressions;
using Nadir.Landscapes;

namespace Nadir.Tests.Landscapes;

/// <summary>The numbers that stand in penalties.py, too.</summary>
internal static class PenaltyData
{
    private static readonly double[] U = [1.0, -0.5, 0.3, 2.0, -1.2, 0.7, -0.9, 1.5];
    private static readonly double[] V = [0.4, 1.1, -0.8, 0.9, 0.2, -1.6, -0.3, 1.0];
    private static readonly double[] W = [-0.7, 0.2, 1.3, -0.4, 0.8, -1.1, 0.5, 0.1];
    private static readonly double[] Rest = [0.01, -0.02, 0.015, 0.0, -0.01, 0.02, -0.005, 0.01];
    private static readonly double[] Y = [2.1, -0.3, 0.2, 4.4, -2.2, 0.5, -1.9, 3.6];

    public static DataColumns Four { get; } = DataColumns.Of(("u", U), ("v", V), ("w", W), ("near", [.. Enumerable.Range(0, 8).Select(i => U[i] + V[i] + Rest[i])]), ("y", Y));

    /// <summary>The squared error of two weights.</summary>
    public static Objective Loss { get; } = Objective.Of(Formula.Parse("a*u + b*v"), Four, Losses.MeanSquaredError());

    public static double LossAt(double a, double b) => Enumerable.Range(0, 8).Average(i => Math.Pow((a * U[i]) + (b * V[i]) - Y[i], 2));

    public static (double A, double B) SlopesAt(double a, double b) => (
        Enumerable.Range(0, 8).Average(i => 2 * U[i] * ((a * U[i]) + (b * V[i]) - Y[i])),
        Enumerable.Range(0, 8).Average(i => 2 * V[i] * ((a * U[i]) + (b * V[i]) - Y[i])));
}
