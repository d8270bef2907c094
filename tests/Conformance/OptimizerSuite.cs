namespace Nadir.Tests.Conformance;

/// <summary>
/// What holds for every optimizer and with every part it takes: it descends, treats weights or whole tensors by themselves, leaves
/// alone what it should, and goes on from a checkpoint as if it had not stopped.
/// </summary>
internal static class OptimizerSuite
{
    private static readonly string[] Parts =
    [
        "clipValue=0.1", "clipNorm=0.1", "globalClipNorm=0.1,clipEpsilon=0.000001", "accumulationSteps=3", "lookaheadSteps=3,lookaheadShare=0.7",
        "emaMomentum=0.9", "emaMomentum=0.9,emaOverwriteSteps=3",
        "accumulationSteps=2,globalClipNorm=0.2,lookaheadSteps=2,emaMomentum=0.8",
    ];

    public static void Check(Catalogue catalogue, CatalogueEntry entry)
    {
        var saved = new HashSet<string>();
        foreach (var spec in EntryVariants.Of(catalogue, entry).Concat(Parts.Select(parts => With(entry, parts)).Where(spec => IsTaken(catalogue, entry, spec))))
        {
            Optimizer Make() => (Optimizer)catalogue.Create(entry.Kind, spec);
            CheckDescent(Make);
            CheckEachWeightByItself(Make);
            CheckEachTensorByItself(Make);
            if (catalogue.SpecOf(Make()).Arguments["weightDecay"]?.GetValue<double>() is null or 0)
                CheckFlatGround(Make());
            CheckRest(Make());
            if (saved.Add(Kept(entry, spec, Make())))
                CheckCheckpoint(Make, catalogue);
        }

        foreach (var rate in new[] { "0", "-1", "NaN", "Infinity" })
            Assert.Throws<ArgumentOutOfRangeException>(() => catalogue.Create(entry.Kind, Spec.Parse($"{entry.Name}:learningRate={rate}")));
    }

    /// <summary>What of a variant makes a difference to a checkpoint: the slots, and the options given.</summary>
    private static string Kept(CatalogueEntry entry, Spec spec, Optimizer optimizer) => string.Join(
        ' ', optimizer.SlotNames.Concat(entry.Parameters.Where(parameter => parameter.IsOption && spec.Arguments.ContainsKey(parameter.Name)).Select(parameter => parameter.Name)));

    private static Spec With(CatalogueEntry entry, string parts) =>
        Spec.Parse($"{entry.Name}:{(entry.Example is null ? "" : entry.Example + ",")}{parts}");

    /// <summary>A part that does not go with the rule is refused when the optimizer is made, by the part's name.</summary>
    private static bool IsTaken(Catalogue catalogue, CatalogueEntry entry, Spec spec)
    {
        try
        {
            catalogue.Create(entry.Kind, spec);
            return true;
        }
        catch (ArgumentException refused)
        {
            Assert.Contains(spec.Arguments, argument => refused.Message.Contains(argument.Key, StringComparison.Ordinal));
            return false;
        }
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
        if (make() is { } optimizer && (!IsRuleForOneNumber(optimizer.GetType()) || optimizer.ClipNorm is not null || optimizer.GlobalClipNorm is not null))
            return;
        var starts = Enumerable.Range(0, 19).Select(i => (i * 0.37) - 3).ToArray();
        foreach (var type in new[] { ElementType.Float32, ElementType.Float64 })
        {
            var together = Walk(make(), starts, type, 5);
            for (var i = 0; i < starts.Length; i++)
                Assert.Equal(Walk(make(), [starts[i]], type, 5)[0], together[i]);
        }
    }

    /// <summary>Bit for bit: a matrix and a vector move the same with and without the other.</summary>
    private static void CheckEachTensorByItself(Func<Optimizer> make)
    {
        if (make() is { } optimizer && (optimizer.NeedsClosure || optimizer.GlobalClipNorm is not null))
            return;
        var (vector, matrix) = (Pair(), Pair());
        var (vectorAlone, matrixAlone) = (Pair(), Pair());
        Walk(make(), 6, vector.Vector, vector.Matrix);
        Walk(make(), 6, vectorAlone.Vector);
        Walk(make(), 6, matrixAlone.Matrix);
        Assert.Equal(vectorAlone.Vector.Value.ToArray<double>(), vector.Vector.Value.ToArray<double>());
        Assert.Equal(matrixAlone.Matrix.Value.ToArray<double>(), vector.Matrix.Value.ToArray<double>());
        Assert.NotEqual(matrix.Matrix.Value.ToArray<double>(), vector.Matrix.Value.ToArray<double>());

        static (Parameter Vector, Parameter Matrix) Pair() =>
            (new("vector", Tensor.From([3.0, -2, 0.5])), new("matrix", Tensor.From(new[,] { { 2.0, 0.3 }, { -1, 0.8 }, { 0.1, -3 } })));
    }

    private static bool IsRuleForOneNumber(Type? type) =>
        type is not null && ((type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optimizer<>)) || IsRuleForOneNumber(type.BaseType));

    private static void CheckFlatGround(Optimizer optimizer)
    {
        var weights = new Parameter("weights", Tensor.From([1.0, -1]));
        for (var step = 0; step < 3; step++)
            optimizer.Step([weights], () => (weights.Value * 0).Sum());

        Assert.Equal(optimizer.KeepsStart, weights.Value.ToArray<double>() is [1.0, -1.0]);
    }

    private static void CheckRest(Optimizer optimizer)
    {
        var moved = new Parameter("moved", Tensor.From([1.0]));
        var unused = new Parameter("unused", Tensor.From([1.0]));
        var fixedOne = new Parameter("fixed", Tensor.From([1.0]), isTrainable: false);
        for (var batch = 0; batch < (optimizer.AccumulationSteps ?? 1); batch++)
            optimizer.Step([moved, unused, fixedOne], () => (moved.Value * fixedOne.Value).Sum());
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
            Assert.Equal(16 / (whole.Optimizer!.AccumulationSteps ?? 1), resumed.Optimizer!.Steps);
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
        Walk(optimizer, steps, weights);
        return weights.Value.ToArray<double>();
    }

    private static void Walk(Optimizer optimizer, int steps, params Parameter[] weights)
    {
        Tensor Loss() => weights.Select(weight => (weight.Value - 1).Square().Sum()).Aggregate((sum, next) => sum + next);
        for (var step = 0; step < steps * (optimizer.AccumulationSteps ?? 1); step++)
            optimizer.Step(weights, Loss);
    }

    private static double Parabola(double[] weights) => weights.Sum(weight => (weight - 1) * (weight - 1));
}
