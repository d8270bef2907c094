using System.Globalization;
using Nadir.Expressions;
using Nadir.Landscapes;
using Nadir.Tests.Architecture;

namespace Nadir.Tests.Landscapes;

public sealed class BallTests
{
    public static TheoryData<string> Cases => [.. File.ReadLines(Repository.Path("tests", "Nadir.Tests", "Nadir.Landscapes", "balls.csv")).Skip(1)];

    /// <summary>Beside penalties.py, and by the condition that at the edge the loss falls only outwards.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Minimize_WithinABall_TouchesItsEdge(string line)
    {
        var cells = line.Split(',');
        var numbers = cells[1..].Select(cell => cell == "inf" ? double.PositiveInfinity : double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
        var (shape, bound) = (numbers[0], numbers[1]);
        PenaltyBall ball = cells[0] == "norm" ? new NormBall(shape, bound) : new ElasticNetBall(shape, bound);
        var found = PenaltyData.Loss.Minimize(ball);

        Assert.False(found.IsInside);
        Assert.Equal(numbers[2], found.At[0], 1e-6);
        Assert.Equal(numbers[3], found.At[1], 1e-6);
        Assert.InRange(found.Value, numbers[4] - 1e-10, numbers[4] + 1e-13);
        Assert.Equal(PenaltyData.LossAt(found.At[0], found.At[1]), found.Value, 1e-13);
        Assert.Equal(bound, ball.Penalty(found.At[0], found.At[1]), 1e-14);
        Assert.InRange(found.Residual, 0, 1e-8);
        Assert.True(found.Multiplier > 0);
        var (slopeA, slopeB) = PenaltyData.SlopesAt(found.At[0], found.At[1]);
        if (cells[0] == "norm" && double.IsFinite(shape) && found.At[1] != 0)
        {
            // −slopes and the normal (|a|ᵖ⁻¹, |b|ᵖ⁻¹) are parallel: their cross product vanishes, their dot product does not.
            var (normalA, normalB) = (Math.Pow(Math.Abs(found.At[0]), shape - 1), Math.Pow(Math.Abs(found.At[1]), shape - 1));
            var size = double.Hypot(slopeA, slopeB) * double.Hypot(normalA, normalB);
            Assert.InRange(Math.Abs((slopeA * normalB) - (slopeB * normalA)) / size, 0, 1e-8);
            Assert.True((slopeA * normalA) + (slopeB * normalB) < 0);
        }

        if (numbers[3] == 0)
            Assert.Equal(0.0, found.At[1]);
    }

    /// <summary>With the multiplier as factor, the penalised minimum is the point on the edge.</summary>
    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(1, 1.8)]
    [InlineData(2, 1.0)]
    public void Multiplier_AsFactorOfThePenalty_GivesTheSamePoint(int order, double radius)
    {
        var edge = PenaltyData.Loss.Minimize(new NormBall(order, radius));

        // The norm's slope is 1 ÷ (2·radius) of that of its square.
        var penalty = order == 1 ? Regularizers.L1(edge.Multiplier) : Regularizers.L2(edge.Multiplier / (2 * radius));
        var free = PenaltyData.Loss.Minimize(penalty);
        Assert.Equal(edge.At[0], free.At[0], 1e-10);
        Assert.Equal(edge.At[1], free.At[1], 1e-10);
        Assert.InRange(free.Residual, 0, 1e-10);
    }

    [Fact]
    public void Multiplier_OfTheElasticNet_GivesTheSamePoint()
    {
        var edge = PenaltyData.Loss.Minimize(new ElasticNetBall(0.3, 1.2));
        var free = PenaltyData.Loss.Minimize(Regularizers.ElasticNet(edge.Multiplier, 0.3));
        Assert.Equal(edge.At[0], free.At[0], 1e-10);
        Assert.Equal(edge.At[1], free.At[1], 1e-10);
        Assert.Equal(edge.Value + (edge.Multiplier * 1.2), free.Total, 1e-12);
    }

    [Fact]
    public void Minimize_BallAroundTheMinimum_HoldsNothingBack()
    {
        var (free, held) = (PenaltyData.Loss.Minimize(), PenaltyData.Loss.Minimize(new NormBall(2, 5)));
        Assert.True(held.IsInside);
        Assert.Equal(free.At, held.At);
        Assert.Equal(0, held.Multiplier);
    }

    /// <summary>In the direction (−3, −4) the farthest point of the disc is −(0.6, 0.8); of the diamond it is the corner (0, −1).</summary>
    [Fact]
    public void Minimize_PlaneThatFallsWithoutEnd_EndsAtTheEdge()
    {
        var plane = Objective.Of(Formula.Parse("3*x + 4*y"));
        var disc = plane.Minimize(new NormBall(2, 1));
        Assert.Equal(-0.6, disc.At[0], 1e-14);
        Assert.Equal(-0.8, disc.At[1], 1e-14);
        Assert.Equal(5, disc.Multiplier, 1e-13);
        Assert.Equal([0.0, -1], plane.Minimize(new NormBall(1, 1)).At);
        Assert.Equal([0.0, -1], plane.Minimize(new NormBall(0.5, 1)).At);
        Assert.All(plane.Minimize(new NormBall(double.PositiveInfinity, 1)).At, at => Assert.Equal(-1, at, 1e-15));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(2)]
    [InlineData(double.PositiveInfinity)]
    public void Outline_OfABall_LiesOnTheEdgeAndHasItsCorners(double order)
    {
        var ball = new NormBall(order, 2);
        var (x, y) = ball.Outline(720);
        Assert.Equal((721, x[0], y[0]), (x.Length, x[^1], y[^1]));
        Assert.All(x.Zip(y), point => Assert.Equal(2, ball.Penalty(point.First, point.Second), 1e-12));
        Assert.Equal((2.0, 0.0, 0.0, 2.0), (x[0], y[0], x[180], y[180]));
        Assert.Equal((-2.0, 0.0, 0.0, -2.0), (x[360], y[360], x[540], y[540]));
        Assert.Equal(x[90], y[90], 1e-15);
    }

    [Fact]
    public void Balls_BadNumbers_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NormBall(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NormBall(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NormBall(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ElasticNetBall(1.5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NormBall(1, 1).Outline(100));
        Assert.Contains("over two parameters", Assert.Throws<ArgumentException>(() => Objective.Of(Formula.Parse("x+y+z")).Minimize(new NormBall(1, 1))).Message, StringComparison.Ordinal);
    }
}
