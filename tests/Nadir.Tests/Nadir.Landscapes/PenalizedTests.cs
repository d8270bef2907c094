using System.Globalization;
using Nadir.Expressions;
using Nadir.Landscapes;
using Nadir.Tests.Architecture;

namespace Nadir.Tests.Landscapes;

public sealed class PenalizedTests
{
    public static TheoryData<string> Lines => [.. File.ReadLines(Repository.Path("tests", "Nadir.Tests", "Nadir.Landscapes", "paths.csv")).Skip(1)];

    /// <summary>Of (x − 1)² + λ·|x| the slope at 0+ is λ − 2: below 2 the minimum is at 1 − λ/2, from 2 on at 0 exactly.</summary>
    [Theory]
    [InlineData("(x-1)^2", 0.5, 0.75)]
    [InlineData("(x-1)^2", 2, 0)]
    [InlineData("(x-1)^2", 3, 0)]
    [InlineData("(x+1)^2", 0.5, -0.75)]
    [InlineData("(x-1)^2/2", 0.5, 0.5)]
    [InlineData("(x-1)^2/2", 2, 0)]
    [InlineData("exp(x) - 3*x", 0.5, 0.91629073187415511)]
    [InlineData("exp(x) - 3*x", 2, 0)]
    public void Minimize_OneWeightUnderL1_StopsAtZeroFromTheSlopeThereOn(string formula, double lambda, double wanted)
    {
        var found = Objective.Of(Formula.Parse(formula)).Minimize(Regularizers.L1(lambda));
        if (wanted == 0)
            Assert.Equal(0.0, found.At[0]);
        else
            Assert.Equal(wanted, found.At[0], 1e-11);
        Assert.Equal(lambda * Math.Abs(found.At[0]), found.Penalty, 1e-14);
        Assert.InRange(found.Residual, 0, 1e-10);
    }

    /// <summary>The loss' gradient is the opposite of the penalty's: at weights of 0 no longer than λ, elsewhere λ·sign.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(8)]
    public void Minimize_TwoWeightsUnderL1_BalancesBothSlopes(double lambda)
    {
        var found = PenaltyData.Loss.Minimize(Regularizers.L1(lambda), [3, 3]);
        var (slopeA, slopeB) = PenaltyData.SlopesAt(found.At[0], found.At[1]);
        foreach (var (weight, slope) in new[] { (found.At[0], slopeA), (found.At[1], slopeB) })
        {
            if (weight == 0)
                Assert.InRange(Math.Abs(slope), 0, lambda * (1 + 1e-9));
            else
                Assert.Equal(-lambda * Math.Sign(weight), slope, 1e-9);
        }
    }

    /// <summary>
    /// Numbers as large as they come: k·x + b over x up to 10⁷, curvatures 10¹⁴ apart. At the minimum of f + λ·(|k| + |b|) the normal
    /// equations hold with λ/2 taken off the right side.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(1e3)]
    [InlineData(1e6)]
    public void Minimize_BadlyScaledData_StillBalances(double scale)
    {
        double[] x = [.. Enumerable.Range(0, 200).Select(i => i * scale / 7)], y = [.. Enumerable.Range(0, 200).Select(i => scale * ((3.0 * i) + 5 + (i % 3)))];
        var objective = Objective.Of(Formula.Parse("k*x+b"), DataColumns.Of(("x", x), ("y", y)), Losses.MeanSquaredError());
        var found = objective.Minimize(Regularizers.L1(0.5));
        var (xx, mx) = (x.Average(value => value * value), x.Average());
        var (xy, my) = (x.Zip(y, (a, b) => a * b).Average() - 0.25, y.Average() - 0.25);
        var determinant = xx - (mx * mx);
        Assert.Equal((xy - (mx * my)) / determinant, found.At[0], 1e-9);
        Assert.Equal(((xx * my) - (mx * xy)) / determinant, found.At[1], 1e-9 * scale);
    }

    /// <summary>A start where the curve bends downwards: no Newton step there, gradient steps lead on.</summary>
    [Fact]
    public void Minimize_FromABendDownwards_FindsTheValley()
    {
        var found = Objective.Of(Formula.Parse("(x^2-4)^2 + (y-1)^2")).Minimize(Regularizers.L1(0.5), [0.1, 3]);

        // 4x(x² − 4) + 0.5 = 0 and 2(y − 1) + 0.5 = 0.
        Assert.Equal(1.9842, found.At[0], 1e-4);
        Assert.Equal(0, (4 * found.At[0] * ((found.At[0] * found.At[0]) - 4)) + 0.5, 1e-9);
        Assert.Equal(0.75, found.At[1], 1e-12);
    }

    /// <summary>Ridge in closed form: (2·X′X/N + 2λ)·w = 2·X′y/N.</summary>
    [Fact]
    public void Minimize_TwoWeightsUnderL2_IsTheClosedForm()
    {
        var found = PenaltyData.Loss.Minimize(Regularizers.L2(0.7));
        var zero = PenaltyData.SlopesAt(0, 0);
        var (first, second) = (PenaltyData.SlopesAt(1, 0), PenaltyData.SlopesAt(0, 1));
        var (aa, ab, bb) = (first.A - zero.A + 1.4, second.A - zero.A, second.B - zero.B + 1.4);
        var determinant = (aa * bb) - (ab * ab);
        Assert.Equal(((-zero.A * bb) + (zero.B * ab)) / determinant, found.At[0], 1e-11);
        Assert.Equal(((-zero.B * aa) + (zero.A * ab)) / determinant, found.At[1], 1e-11);
    }

    [Fact]
    public void Minimize_PenaltyWithoutProximalStep_SaysWhichHaveOne()
    {
        var error = Assert.Throws<InvalidOperationException>(() => PenaltyData.Loss.Minimize(Regularizers.Orthogonal(1)));
        Assert.Contains("l1, l2", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Beside lasso_path, enet_path and Ridge of scikit-learn.</summary>
    [Theory]
    [MemberData(nameof(Lines))]
    public void Path_OfFourColumns_IsScikitLearns(string line)
    {
        var numbers = line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
        var path = CoefficientPath.Of(PenaltyData.Four, numbers[0], [numbers[1]]);
        Assert.Equal(["u", "v", "w", "near"], path.Names);
        for (var i = 0; i < 4; i++)
        {
            var weight = path[path.Names[i]][0];
            Assert.Equal(numbers[i + 2], weight, 2e-7);
            Assert.Equal(numbers[i + 2] == 0, weight == 0);
        }
    }

    [Fact]
    public void Path_OfRidge_RunsFromAllOfTheWeightsToNextToNothing()
    {
        var data = DataColumns.Of(("u", [1, 2, 3, 4, 5]), ("v", [30, -10, 20, 0, 10]), ("y", [1, 3, 2, 5, 4]));
        var (path, free) = (CoefficientPath.Of(data, 0), CoefficientPath.Of(data, 0, [0]));
        var whole = path.Names.Max(name => Math.Abs(free[name][0]));
        Assert.All(path.Names, name => Assert.InRange(Math.Abs(path[name][0] - free[name][0]), 0, 0.05 * whole));
        Assert.All(path.Names, name => Assert.InRange(Math.Abs(path[name][^1]), 0, 0.01 * whole));
    }

    /// <summary>What is left of the slopes by the definition, for each λ of a whole path.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.4)]
    [InlineData(0)]
    public void Path_Whole_LeavesNoSlopeThatThePenaltyDoesNotHold(double l1Ratio)
    {
        var (data, path) = (PenaltyData.Four, CoefficientPath.Of(PenaltyData.Four, l1Ratio));
        Assert.Equal(100, path.Lambdas.Count);
        Assert.Equal(path.Lambdas.Order(), path.Lambdas);
        for (var i = 0; i < 100; i++)
        {
            var rest = data["y"].ToArray().Select((y, row) => y - path.Intercepts[i] - path.Names.Sum(name => path[name][i] * data[name].Span[row])).ToArray();
            Assert.Equal(0, rest.Average(), 1e-13);
            foreach (var name in path.Names)
            {
                var slope = rest.Select((r, row) => r * data[name].Span[row]).Average() - (path.Lambdas[i] * (1 - l1Ratio) * path[name][i]);
                var hold = path.Lambdas[i] * l1Ratio;
                if (path[name][i] == 0)
                    Assert.InRange(Math.Abs(slope), 0, hold + 1e-11);
                else
                    Assert.Equal(hold * Math.Sign(path[name][i]), slope, 1e-11);
            }
        }

        if (l1Ratio == 1)
        {
            Assert.All(path.Names, name => Assert.Equal(0, path[name][99]));
            Assert.Contains(path.Names, name => path[name][98] != 0);
        }
    }

    [Fact]
    public void Path_WithoutPenalty_IsLeastSquares()
    {
        var path = CoefficientPath.Of(DataColumns.Load("line"), 0, [0]);
        Assert.Equal(14.45 / 17.5, path["x"][0], 1e-14);
        Assert.Equal(3.55 - (2.5 * 14.45 / 17.5), path.Intercepts[0], 1e-14);
        Assert.Equal(14.45 / 17.5, CoefficientPath.Of(DataColumns.Load("line"), 1, [0])["x"][0], 1e-14);
    }

    [Fact]
    public void Path_BadArguments_AreRefused()
    {
        Assert.ThrowsAny<ArgumentException>(() => CoefficientPath.Of(DataColumns.Of(("y", [1, 2]))));
        Assert.ThrowsAny<ArgumentException>(() => CoefficientPath.Of(PenaltyData.Four, 1, []));
        Assert.ThrowsAny<ArgumentException>(() => CoefficientPath.Of(PenaltyData.Four, 1, [-1]));
        Assert.ThrowsAny<ArgumentException>(() => CoefficientPath.Of(PenaltyData.Four, 2));
        Assert.ThrowsAny<ArgumentException>(() => CoefficientPath.Of(PenaltyData.Four)["x"]);
    }
}
