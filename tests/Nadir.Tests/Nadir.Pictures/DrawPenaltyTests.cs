using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Landscapes;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

public sealed class DrawPenaltyTests
{
    /// <summary>The contour through the held point has the same loss everywhere and nowhere enters the ball; the point is on both.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2.2)]
    [InlineData(2, 0.7)]
    [InlineData(4, 1)]
    public void Penalty_ContourThroughTheHeldPoint_TouchesTheBall(double order, double radius)
    {
        static double Loss(double x, double y) => ((x - 2) * (x - 2)) + (3 * (y - 0.6) * (y - 0.6)) + (0.8 * (x - 2) * (y - 0.6));
        double Norm(double x, double y) => Math.Pow(Math.Pow(Math.Abs(x), order) + Math.Pow(Math.Abs(y), order), 1 / order);

        var figure = Draw.Penalty(Objective.Of(Formula.Parse("(w1 - 2)^2 + 3*(w2 - 0.6)^2 + 0.8*(w1 - 2)*(w2 - 0.6)")), new NormBall(order, radius), (-3, 5), (-3, 4));

        var held = figure.Traces.OfType<ScatterTrace>().Single(trace => trace.Name == "within the ball");
        Assert.Equal(radius, Norm(held.X[0], held.Y[0]), 1e-6);
        var contour = figure.Traces.OfType<ContourTrace>().Single(trace => trace.Name == "contour through it");
        var piece = Assert.Single(Assert.Single(contour.Contours.Lines).Pieces);
        Assert.True(piece.IsClosed);
        foreach (var (x, y) in piece.X.Zip(piece.Y))
        {
            Assert.InRange(Loss(x, y) / Loss(held.X[0], held.Y[0]), 1 - 1e-3, 1 + 1e-3);
            Assert.InRange(Norm(x, y), radius - 2e-3, double.PositiveInfinity);
        }
    }
}
