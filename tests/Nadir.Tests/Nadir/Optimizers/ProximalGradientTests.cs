namespace Nadir.Tests.Optimizers;

/// <summary>½·‖A·w − b‖² + λ·‖w‖₁ beside a plain version, and the conditions its solution meets.</summary>
public sealed class ProximalGradientTests
{
    private const int Rows = 12, Columns = 8;
    private const double Penalty = 0.8, Rate = 0.02;

    private static readonly double[,] A = Fill((i, j) => Math.Sin((i * j) + (2 * i) + j));
    private static readonly double[] B = [.. Enumerable.Range(0, Rows).Select(i => (2 * A[i, 1]) - (3 * A[i, 4]) + (0.1 * Math.Cos(9 * i)))];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Trajectory_OfAThousandSteps_IsThePlainRule(bool accelerated)
    {
        var w = new Parameter("w", Tensor.From(new double[Columns]));
        var optimizer = new ProximalGradient(Rate, Regularizers.L1(Penalty), accelerated);
        var (x, y, t) = (new double[Columns], new double[Columns], 1.0);
        for (var step = 0; step < 1000; step++)
        {
            optimizer.Step([w], () => Loss(w.Value));
            var slope = Slope(y);
            var before = x.ToArray();
            for (var j = 0; j < Columns; j++)
            {
                var moved = y[j] - (Rate * slope[j]);
                x[j] = Math.Sign(moved) * Math.Max(Math.Abs(moved) - (Rate * Penalty), 0);
            }

            var next = accelerated ? (1 + Math.Sqrt(1 + (4 * t * t))) / 2 : 1;
            for (var j = 0; j < Columns; j++)
                y[j] = x[j] + (accelerated ? (t - 1) / next * (x[j] - before[j]) : 0);
            t = next;
            using (optimizer.UseEvaluationWeights([w]))
                Assert.All(x.Zip(w.Value.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-10));
            Assert.All(y.Zip(w.Value.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-10));
        }
    }

    /// <summary>Where w is not 0 the slope balances the penalty, where it is 0 the slope is no larger than the penalty.</summary>
    [Theory]
    [InlineData(false, 4000)]
    [InlineData(true, 1500)]
    public void Solution_OfTheLasso_HasExactZerosAndIsOptimal(bool accelerated, int steps)
    {
        var w = new Parameter("w", Tensor.From(Enumerable.Repeat(1.0, Columns).ToArray()));
        var optimizer = new ProximalGradient(Rate, Regularizers.L1(Penalty), accelerated);
        for (var step = 0; step < steps; step++)
            optimizer.Step([w], () => Loss(w.Value));
        using var solution = optimizer.UseEvaluationWeights([w]);
        var found = w.Value.ToArray<double>();
        var slope = Slope(found);
        Assert.InRange(found.Count(element => element == 0), 3, Columns - 2);
        for (var j = 0; j < Columns; j++)
        {
            if (found[j] == 0)
                Assert.True(Math.Abs(slope[j]) <= Penalty + 1e-6);
            else
                Assert.Equal(-Penalty * Math.Sign(found[j]), slope[j], 1e-6);
        }
    }

    [Fact]
    public void Acceleration_OfFewSteps_IsNearerTheMinimum()
    {
        double After(bool accelerated)
        {
            var w = new Parameter("w", Tensor.From(new double[Columns]));
            var optimizer = new ProximalGradient(Rate / 10, Regularizers.L1(Penalty), accelerated);
            for (var step = 0; step < 100; step++)
                optimizer.Step([w], () => Loss(w.Value));
            using var stepped = optimizer.UseEvaluationWeights([w]);
            return Loss(w.Value).ToDouble() + (Penalty * w.Value.Abs().Sum().ToDouble());
        }

        Assert.True(After(true) < After(false));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fit_LayersWithAProximalPenalty_HasExactZeros(bool accelerated)
    {
        var x = Tensor.From(A);
        var model = new Sequential(new Dense(1, useBias: false) { WeightRegularizer = Regularizers.L1(2 * Penalty / Rows, proximal: true) }) { ElementType = ElementType.Float64 };
        model.Compile(new ProximalGradient(Rate * Rows / 2, accelerated: accelerated), Losses.MeanSquaredError());
        model.Fit(new Samples(x, Tensor.From(B, new Shape(Rows, 1))), new FitOptions { Epochs = 1500, BatchSize = Rows });
        using var solution = model.UseEvaluationWeights();
        var found = model.Parameters[0].Value.ToArray<double>();
        var slope = Slope(found);
        Assert.InRange(found.Count(element => element == 0), 3, Columns - 2);
        Assert.All(found.Zip(slope).Where(pair => pair.First != 0), pair => Assert.Equal(-Penalty * Math.Sign(pair.First), pair.Second, 1e-5));
    }

    private static Tensor Loss(Tensor w) => (Tensor.From(A).MatMul(w.Reshape(new Shape(Columns, 1))).Reshape(new Shape(Rows)) - Tensor.From(B)).Square().Sum() * 0.5;

    private static double[] Slope(double[] w)
    {
        var error = Enumerable.Range(0, Rows).Select(i => Enumerable.Range(0, Columns).Sum(j => A[i, j] * w[j]) - B[i]).ToArray();
        return [.. Enumerable.Range(0, Columns).Select(j => Enumerable.Range(0, Rows).Sum(i => A[i, j] * error[i]))];
    }

    private static double[,] Fill(Func<int, int, double> element)
    {
        var filled = new double[Rows, Columns];
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < Columns; j++)
                filled[i, j] = element(i, j);
        }

        return filled;
    }
}
