namespace Nadir.Tests.Conformance;

/// <summary>What holds for every optimizer: it descends, treats each weight by itself, and leaves alone what it should.</summary>
internal static class OptimizerSuite
{
    public static void Check(Catalogue catalogue, CatalogueEntry entry)
    {
        foreach (var spec in EntryVariants.Of(catalogue, entry))
        {
            Optimizer Make() => (Optimizer)catalogue.Create(entry.Kind, spec);
            CheckDescent(Make);
            CheckEachWeightByItself(Make);
            if (catalogue.SpecOf(Make()).Arguments["weightDecay"]?.GetValue<double>() is null or 0)
                CheckFlatGround(Make());
            CheckRest(Make());
            CheckCheckpoint(Make, catalogue);
        }

        foreach (var rate in new[] { "0", "-1", "NaN", "Infinity" })
            Assert.Throws<ArgumentOutOfRangeException>(() => catalogue.Create(entry.Kind, Spec.Parse($"{entry.Name}:learningRate={rate}")));
    }

    private static void CheckDescent(Func<Optimizer> make)
    {
        var wide = Walk(make(), [3, -2, 0.5], ElementType.Float64, 20);
        var narrow = Walk(make(), [3, -2, 0.5], ElementType.Float32, 20);
        Assert.True(Parabola(wide) < Parabola([3, -2, 0.5]), "20 steps did not go downhill.");
        Assert.All(wide.Zip(narrow), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
    }

    /// <summary>Bit for bit: a weight moves the same alone and in the midst of others, at every place of a register.</summary>
    private static void CheckEachWeightByItself(Func<Optimizer> make)
    {
        var starts = Enumerable.Range(0, 19).Select(i => (i * 0.37) - 3).ToArray();
        foreach (var type in new[] { ElementType.Float32, ElementType.Float64 })
        {
            var together = Walk(make(), starts, type, 5);
            for (var i = 0; i < starts.Length; i++)
                Assert.Equal(Walk(make(), [starts[i]], type, 5)[0], together[i]);
        }
    }

    private static void CheckFlatGround(Optimizer optimizer)
    {
        var weights = new Parameter("weights", Tensor.From([1.0, -1]));
        for (var step = 0; step < 3; step++)
        {
            (weights.Value * 0).Sum().Backward();
            optimizer.Step([weights]);
        }

        Assert.Equal(optimizer.KeepsStart, weights.Value.ToArray<double>() is [1.0, -1.0]);
    }

    private static void CheckRest(Optimizer optimizer)
    {
        var moved = new Parameter("moved", Tensor.From([1.0]));
        var unused = new Parameter("unused", Tensor.From([1.0]));
        var fixedOne = new Parameter("fixed", Tensor.From([1.0]), isTrainable: false);
        (moved.Value * fixedOne.Value).Sum().Backward();
        optimizer.Step([moved, unused, fixedOne]);
        Assert.NotEqual(1, moved.Value.ToDouble());
        Assert.Equal(1, unused.Value.ToDouble());
        Assert.Equal(1, fixedOne.Value.ToDouble());
        Assert.Null(moved.Gradient);
        Assert.Equal(1, optimizer.Steps);
        Assert.InRange(optimizer.SlotNames.Count, 0, 3);
        Assert.Equal(optimizer.SlotNames.Count, optimizer.SlotNames.Distinct().Count());
        Assert.True(optimizer.CurrentLearningRate > 0);
    }

    /// <summary>Stopped within an epoch, saved, loaded and gone on with: bit for bit what an uninterrupted training gives.</summary>
    private static void CheckCheckpoint(Func<Optimizer> make, Catalogue catalogue)
    {
        var folder = Directory.CreateTempSubdirectory("nadir-").FullName;
        var x = Tensor.From(Enumerable.Range(0, 14).Select(i => MathF.Sin(i)).ToArray(), new Shape(7, 2));
        var data = new Samples(x, x.Sum(1).Reshape(new Shape(7, 1)));
        var options = new FitOptions { Epochs = 4, BatchSize = 2, Seed = 3 };
        var stop = new LambdaCallback(stepEnds: state =>
        {
            if (state is { Epoch: 2, Step: 2 })
                state.Stop("asked");
        });
        try
        {
            var (whole, parts) = (Network(make()), Network(make()));
            whole.Fit(data, options);
            parts.Fit(data, options with { Callbacks = [stop] });
            parts.SaveCheckpoint(folder, catalogue);
            var resumed = Model.Load(folder, catalogue);
            resumed.Fit(data, options with { Resume = true });
            Assert.Equal(16, resumed.Optimizer!.Steps);
            Assert.Equal(whole.WeightsSha256, resumed.WeightsSha256);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Sequential Network(Optimizer optimizer)
    {
        var model = new Sequential(new Dense(3, Activations.Tanh()), new Dense(1));
        model.Compile(optimizer, Losses.MeanSquaredError());
        return model;
    }

    private static double[] Walk(Optimizer optimizer, double[] start, ElementType type, int steps)
    {
        var weights = new Parameter("weights", Tensor.From(start).To(type));
        for (var step = 0; step < steps; step++)
        {
            (weights.Value - 1).Square().Sum().Backward();
            optimizer.Step([weights]);
        }

        return weights.Value.ToArray<double>();
    }

    private static double Parabola(double[] weights) => weights.Sum(weight => (weight - 1) * (weight - 1));
}
