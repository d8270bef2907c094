namespace Nadir.Benchmarks;

/// <summary>Two layers without biases learn XOR of four samples, all of them each step, from fresh weights to the end.</summary>
internal static class TwoLayerNetwork
{
    public const int Steps = 1_500;

    private static readonly Tensor X = Tensor.From(new float[,] { { 0, 0, 1 }, { 0, 1, 1 }, { 1, 0, 1 }, { 1, 1, 1 } });
    private static readonly Tensor Y = Tensor.From(new float[,] { { 0 }, { 1 }, { 1 }, { 0 } });

    public static void Fit() => Make().Fit(X, Y, epochs: Steps, batchSize: 4);

    /// <summary>The same in a loop of the program's own; the losses are kept as <c>Fit</c> keeps them.</summary>
    public static void Loop()
    {
        var model = Make();
        model.Build(X.Shape[1..]);
        var losses = new double[Steps];
        for (var step = 0; step < Steps; step++)
        {
            using var scope = Tensor.Scope();
            var loss = model.Loss!.Compute(Y, model.Forward(X));
            losses[step] = loss.ToDouble();
            loss.Backward();
            model.Optimizer!.Step(model.Parameters);
        }
    }

    private static Sequential Make()
    {
        var start = Initializers.Uniform(0, 1);
        var model = new Sequential(
            new Dense(4, Activations.Sigmoid(), useBias: false, start),
            new Dense(1, Activations.Sigmoid(), useBias: false, start));
        model.Compile(new Sgd(1), Losses.SumOfSquaredErrors());
        return model;
    }
}
