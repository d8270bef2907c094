namespace Nadir.Tests.Optimizers;

public sealed class LbfgsTests
{
    [Fact]
    public void Step_WithoutClosure_SaysWhatToCall()
    {
        var w = new Parameter("w", Tensor.From([1.0]));
        w.Value.Square().Sum().Backward();
        var refused = Assert.Throws<InvalidOperationException>(() => new Lbfgs().Step([w]));
        Assert.Contains("Step(parameters, () =>", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, w.Value.ToDouble());
    }

    [Theory]
    [InlineData("sgd")]
    [InlineData("lbfgs")]
    public void Step_ClosureThatDifferentiates_IsRefused(string name)
    {
        var w = new Parameter("w", Tensor.From([1.0]));
        Tensor Loss()
        {
            var loss = w.Value.Square().Sum();
            loss.Backward();
            return loss;
        }

        Assert.Contains("Backward", Assert.Throws<InvalidOperationException>(() => Catalogue.Of().Create<Optimizer>(name).Step([w], Loss)).Message, StringComparison.Ordinal);
        Assert.Equal(1, w.Value.ToDouble());
    }

    [Fact]
    public void Step_WeightsOfTwoTypes_IsRefused()
    {
        Parameter[] weights = [new("a", Tensor.From([1.0])), new("b", Tensor.From([1f]))];
        Assert.Contains("one type", Assert.Throws<ArgumentException>(() =>
            new Lbfgs().Step(weights, () => weights[0].Value.Square().Sum() + weights[1].Value.To(ElementType.Float64).Sum())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Step_OtherWeightsThanBefore_IsRefused()
    {
        var (one, two) = (new Parameter("one", Tensor.From([1.0])), new Parameter("two", Tensor.From([1.0, 2])));
        var optimizer = new Lbfgs();
        optimizer.Step([one], () => one.Value.Square().Sum());
        Assert.Contains("1 Float64 weights", Assert.Throws<InvalidOperationException>(() =>
            optimizer.Step([two], () => two.Value.Square().Sum())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_WithAConstraint_IsRefused()
    {
        var model = new Sequential(new Dense(1) { WeightConstraint = Constraints.NonNegative() });
        model.Compile(new Lbfgs(), Losses.MeanSquaredError());
        Assert.Contains("ProximalGradient", Assert.Throws<InvalidOperationException>(() => model.Fit(Line(), new FitOptions())).Message, StringComparison.Ordinal);
    }

    /// <summary>Half of log's domain has no logarithm: steps into it count as infinitely high.</summary>
    [Fact]
    public void StrongWolfe_LossWithoutANumberBeyondAPoint_TurnsBack()
    {
        var w = new Parameter("w", Tensor.From([5.0]));
        var optimizer = new Lbfgs(20, lineSearch: LineSearch.StrongWolfe);
        for (var step = 0; step < 5; step++)
            optimizer.Step([w], () => (w.Value - w.Value.Log()).Sum());
        Assert.Equal(1, w.Value.ToDouble(), 1e-6);
    }

    /// <summary>The whole data as one batch: least squares in closed form, y = 2·x₀ − x₁ + ½.</summary>
    [Theory]
    [InlineData(LineSearch.None)]
    [InlineData(LineSearch.StrongWolfe)]
    public void Fit_LeastSquares_FindsTheSolution(LineSearch lineSearch)
    {
        var model = new Sequential(new Dense(1)) { ElementType = ElementType.Float64 };
        model.Compile(new Lbfgs(changeTolerance: 1e-15, lineSearch: lineSearch), Losses.MeanSquaredError());
        var history = model.Fit(Line(), new FitOptions { Epochs = 5, BatchSize = 20 });
        Assert.Equal([2, -1, 0.5], model.Parameters.SelectMany(parameter => parameter.Value.ToArray<double>()), (wanted, got) => Math.Abs(wanted - got) < 1e-6);
        Assert.Equal(5, model.Optimizer!.Steps);
        Assert.True(history["loss"][^1] < 1e-12);
    }

    /// <summary>With other numbers at each evaluation the line search would meet a loss that jumps about.</summary>
    [Fact]
    public void Fit_WithDropoutAndNormalization_SeesTheSameFunctionThroughoutAStep()
    {
        var normalization = new BatchNormalization(runningStatistics: RunningStatistics.Cumulative);
        var model = new Sequential(new Dense(8, Activations.Tanh()), normalization, new Dropout(0.5), new Dense(1)) { ElementType = ElementType.Float64 };
        model.Compile(new Lbfgs(maxIterations: 30, lineSearch: LineSearch.StrongWolfe), Losses.MeanSquaredError());
        var before = double.NaN;
        var stays = new LambdaCallback(stepEnds: state => before = state.Loss);
        model.Fit(Line(), new FitOptions { BatchSize = 20, Callbacks = [stays] });
        var pass = ForwardPass.Training(0, 0, 0);
        var samples = Line();
        var rows = Enumerable.Range(0, 20).ToArray();
        new Philox(0, "shuffle", 0).Shuffle(rows.AsSpan());
        var (x, y) = (Rows(samples.Inputs, rows), Rows(samples.Targets, rows));
        var after = Losses.MeanSquaredError().Compute(y, model.Forward(x, pass)).ToDouble();

        Assert.True(after < 0.05 * before, FormattableString.Invariant($"{before} became {after}"));
        Assert.Equal(2, model.Parameters.Single(parameter => parameter.Name.EndsWith("batches", StringComparison.Ordinal)).Value.ToDouble());
    }

    [Fact]
    public void Parameters_WithoutSense_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Lbfgs(maxIterations: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Lbfgs(maxEvaluations: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Lbfgs(historySize: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Lbfgs(changeTolerance: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Lbfgs(lineSearch: (LineSearch)7));
        Assert.Equal(25, new Lbfgs().MaxEvaluations);
        Assert.Equal(1, new Lbfgs(maxIterations: 1).MaxEvaluations);
    }

    private static Tensor Rows(Tensor all, int[] rows) => Tensor.From(
        rows.SelectMany(row => all[row..(row + 1)].ToArray<double>()).ToArray(), new Shape(rows.Length, all.Shape[1]));

    private static Samples Line()
    {
        var x = Tensor.Uniform(new Shape(20, 2), new Philox(3, "line"), -1, 1, ElementType.Float64);
        return new Samples(x, x.MatMul(Tensor.From(new[,] { { 2.0 }, { -1 } })) + 0.5);
    }
}
