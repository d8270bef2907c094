using System.Diagnostics;
using System.Text.Json;

namespace Nadir.Benchmarks;

/// <summary>Times steps of optimizers on 16 M float32 weights in turn with a copy of as many, on one thread, and prints one JSON line.</summary>
internal static class OptimizerTiming
{
    private const int Weights = 16 << 20;
    private const int Rounds = 9;

    // Read: weight, gradient, slots. Written: weight, slots.
    private static readonly (string Name, Func<Optimizer> Make, int Slots)[] Cases =
    [
        ("sgd", () => new Sgd(), 0),
        ("momentum", () => new Sgd(momentum: 0.9), 1),
        ("adam", () => new Adam(), 2),
        ("adamw", () => new AdamW(), 2),
        ("rmsprop", () => new RmsProp(), 1),
        ("adagrad", () => new Adagrad(), 1),
        ("lion", () => new Lion(), 1),
    ];

    public static int Run()
    {
        using var limit = Parallelism.Limit(1);
        var gradient = Tensor.Normal(new Shape(Weights), new Philox(1, "gradient"));
        var (source, target) = (new float[Weights], new float[Weights]);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            rates = Cases.ToDictionary(one => one.Name, one => Rates(one.Make(), one.Slots, gradient, source, target)),
            version = RowTiming.Version,
        }));
        return 0;
    }

    /// <summary>The optimizer's GB/s, read and written together, and the copy's, round by round.</summary>
    private static double[][] Rates(Optimizer optimizer, int slots, Tensor gradient, float[] source, float[] target)
    {
        Parameter[] parameters = [new Parameter("weight", Tensor.Zeros(gradient.Shape))];
        Step(optimizer, parameters, gradient);
        Step(optimizer, parameters, gradient);
        var rates = new double[Rounds][];
        for (var round = 0; round < Rounds; round++)
        {
            var own = Seconds(() => Step(optimizer, parameters, gradient));
            var copy = Math.Min(Seconds(() => source.CopyTo(target, 0)), Seconds(() => Copy(source, target)));
            rates[round] = [Gigabytes(3 + (2 * slots)) / own, Gigabytes(2) / copy];
        }

        return rates;
    }

    private static void Step(Optimizer optimizer, Parameter[] parameters, Tensor gradient)
    {
        parameters[0].Value.Gradient = gradient;
        optimizer.Step(parameters);
    }

    /// <summary>The loop as it would be written; the runtime's own copy writes past the caches, which may be slower or faster.</summary>
    private static void Copy(float[] source, float[] target) =>
        Lanewise.Apply<Same, float>(default, source, target);

    private static double Gigabytes(int passes) => (double)passes * Weights * sizeof(float) / 1e9;

    private static double Seconds(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private readonly struct Same : IUnaryLane
    {
        public L Apply<L>(L x)
            where L : struct, ILane<L> => x;
    }
}
