namespace Nadir.Tests.Optimizers;

/// <summary>Optimizers that step along one set of weights and know another, an average, to evaluate by.</summary>
public sealed class AverageTests
{
    /// <summary>At a constant rate, x is the plain mean of all z, whatever the convention weighs by.</summary>
    [Theory]
    [InlineData(Convention.Keras)]
    [InlineData(Convention.PyTorch)]
    public void ScheduleFree_AtAConstantRate_AveragesItsPlacesAlike(Convention convention)
    {
        var optimizer = new ScheduleFreeAdamW(0.1, convention: convention);
        var (weights, places) = (Weights(), new List<double[]>());
        for (var step = 0; step < 30; step++)
        {
            Descend(optimizer, weights);
            places.Add(optimizer.Slot(weights, "stepped").ToArray<double>());
        }

        var average = optimizer.Slot(weights, "average").ToArray<double>();
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(places.Average(place => place[i]), average[i], 12);
            Assert.Equal((0.1 * places[^1][i]) + (0.9 * average[i]), weights.Value.ToArray<double>()[i], 12);
        }
    }

    [Fact]
    public void ScheduleFree_WithWarmup_WeighsByTheRateSquared()
    {
        var optimizer = new ScheduleFreeAdamW(0.1, warmupSteps: 4, convention: Convention.PyTorch);
        var (weights, places) = (Weights(), new List<double>());
        for (var step = 0; step < 6; step++)
        {
            Descend(optimizer, weights);
            places.Add(optimizer.Slot(weights, "stepped").ToArray<double>()[0]);
        }

        double[] shares = [1, 4, 9, 16, 16, 16];
        Assert.Equal(places.Zip(shares).Sum(pair => pair.First * pair.Second) / shares.Sum(), optimizer.Slot(weights, "average").ToArray<double>()[0], 12);
    }

    /// <summary>The rule of Keras, which keeps no x but works it out from y and z.</summary>
    [Fact]
    public void ScheduleFree_WeightsChangedBetweenSteps_TakesThemAsTheNewPoint()
    {
        var (ours, plain) = (new ScheduleFreeAdamW(0.1), new PlainScheduleFreeAdamW(false, 0.1, 0.9, 0.999, 1e-8));
        var weights = Weights();
        double[] numbers = [3, -2];
        for (var step = 0; step < 40; step++)
        {
            if (step == 10)
                (numbers[0], numbers[1]) = (-1, 4);
            if (step == 10)
                weights.Assign(Tensor.From([-1.0, 4]));
            plain.Step(numbers, [.. numbers.Select(number => 2 * (number - 1))]);
            Descend(ours, weights);
            Assert.All(numbers.Zip(weights.Value.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-10));
        }
    }

    [Fact]
    public void ScheduleFree_Evaluated_GoesByTheAverageAndLeavesTheWeights()
    {
        var model = new Sequential(new Dense(1, useBias: false)) { ElementType = ElementType.Float64 };
        var optimizer = new ScheduleFreeAdamW(0.3);
        model.Compile(optimizer, Losses.MeanSquaredError());
        var (x, y) = (Tensor.From(new[,] { { 1.0 }, { 2 } }), Tensor.From(new[,] { { 3.0 }, { 6 } }));
        model.Fit(x, y, epochs: 5);
        var (trained, average) = (model.Parameters[0].Value.ToDouble(), optimizer.Slot(model.Parameters[0], "average").ToDouble());

        Assert.NotEqual(trained, average);
        Assert.Equal(2.5 * Math.Pow(average - 3, 2), model.Evaluate(x, y).Numbers[0].Value, 12);
        using (model.UseEvaluationWeights())
            Assert.Equal(average, model.Predict(x).ToArray<double>()[0], 12);
        Assert.Equal(trained, model.Predict(x).ToArray<double>()[0], 12);
    }

    [Fact]
    public void Asgd_FromTheStart_AveragesAllWeightsButTheFirst()
    {
        var optimizer = new Asgd(0.05, averagingStart: 0, singleRates: false);
        var (weights, passed) = (Weights(), new List<double>());
        for (var step = 0; step < 20; step++)
        {
            Descend(optimizer, weights);
            passed.Add(weights.Value.ToArray<double>()[0]);
        }

        Assert.Equal(passed.Skip(1).Average(), optimizer.Slot(weights, "average").ToArray<double>()[0], 12);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Asgd_Evaluated_GoesByTheAverageWhereAsked(bool evaluateAverage)
    {
        var optimizer = new Asgd(0.05, averagingStart: 0, evaluateAverage: evaluateAverage);
        var weights = Weights();
        for (var step = 0; step < 5; step++)
            Descend(optimizer, weights);
        var (last, average) = (weights.Value.ToArray<double>(), optimizer.Slot(weights, "average").ToArray<double>());

        Assert.NotEqual(last, average);
        using (optimizer.UseEvaluationWeights([weights]))
            Assert.Equal(evaluateAverage ? average : last, weights.Value.ToArray<double>());
        Assert.Equal(last, weights.Value.ToArray<double>());
    }

    [Fact]
    public void Slot_OfAnotherName_OffersTheNearest()
    {
        var error = Assert.Throws<ArgumentException>(() => new ScheduleFreeAdamW().Slot(Weights(), "averages"));
        Assert.Contains("'average'", error.Message, StringComparison.Ordinal);
    }

    private static Parameter Weights() => new("weights", Tensor.From([3.0, -2]));

    private static void Descend(Optimizer optimizer, Parameter weights) => optimizer.Step([weights], () => (weights.Value - 1).Square().Sum());
}
