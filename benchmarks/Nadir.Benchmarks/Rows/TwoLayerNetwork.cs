namespace Nadir.Benchmarks;

/// <summary>Two layers without biases learn XOR of four samples, all of them each step, from fresh weights to the end.</summary>
internal static class TwoLayerNetwork
{
    public const int Steps = 1_500;

    private static readonly Tensor X = Tensor.From(new float[,] { { 0, 0, 1 }, { 0, 1, 1 }, { 1, 0, 1 }, { 1, 1, 1 } });
    private static readonly Tensor Y = Tensor.From(new float[,] { { 0 }, { 1 }, { 1 }, { 0 } });

    public static void Run()
    {
        var start = Initializers.Uniform(0, 1);
        var model = new Sequential(
            new Dense(4, Activations.Sigmoid(), useBias: false, start),
            new Dense(1, Activations.Sigmoid(), useBias: false, start));
        model.Compile(new Sgd(1), Losses.SumOfSquaredErrors());
        model.Fit(X, Y, epochs: Steps, batchSize: 4);
    }
}
