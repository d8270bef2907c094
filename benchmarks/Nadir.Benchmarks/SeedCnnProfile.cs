using System.Globalization;

namespace Nadir.Benchmarks;

/// <summary>Where a training step of the seed network goes: each operation at its place's shape, one thread.</summary>
internal static class SeedCnnProfile
{
    private const int Batch = SeedCnnWork.BatchSize;
    private const int Rounds = 15;
    private const double RoundSeconds = 0.02;

    public static int Run()
    {
        using var limit = Parallelism.Limit(1);
        var first = new ConvolutionShape(Batch, 1, 28, 28, 4, 5, 5);
        var second = new ConvolutionShape(Batch, 4, 24, 24, 8, 3, 3);
        var third = new ConvolutionShape(Batch, 8, 11, 11, 16, 3, 3);
        Convolution("conv1", first);
        Elementwise("tanh1", first.OutputLength, Activations.Tanh());
        Convolution("conv2", second);
        Elementwise("tanh2", second.OutputLength, Activations.Tanh());
        Pooling("pool2", 8, 22);
        Convolution("conv3", third);
        Elementwise("relu3", third.OutputLength, Activations.Relu());
        Pooling("pool3", 16, 9);
        Dense("dense1", 256, 128);
        Elementwise("tanh4", Batch * 128, Activations.Tanh());
        Dense("dense2", 128, 10);
        Loss();
        return 0;
    }

    private static void Convolution(string name, ConvolutionShape shape)
    {
        var (x, y) = (Numbers(shape.InputLength), Numbers(shape.OutputLength));
        var (w, b) = (Numbers(shape.WeightLength), Numbers(shape.OutputChannels));
        Time($"{name} forward", () => ConvolutionKernel.Forward<float>(shape, x, w, b, y));
        Time($"{name} to weight", () => ConvolutionKernel.BackwardWeights<float>(shape, x, y, w));
        Time($"{name} to bias", () => ConvolutionKernel.BackwardBias<float>(shape, y, b));
        Time($"{name} to data", () => ConvolutionKernel.BackwardData<float>(shape, y, w, x));
    }

    private static void Elementwise(string name, long length, Activation activation)
    {
        var x = Tensor.From(Numbers(length)).RequiresGradient();
        var upstream = Tensor.From(Numbers(length));
        Pair(name, x, upstream, () => activation.Apply(x));
    }

    private static void Pooling(string name, int channels, int size)
    {
        var x = Tensor.From(Numbers(Batch * channels * size * size), new Shape(Batch, channels, size, size)).RequiresGradient();
        var pooled = size / 2;
        var upstream = Tensor.From(Numbers(Batch * channels * pooled * pooled), new Shape(Batch, channels, pooled, pooled));
        Pair(name, x, upstream, () => x.MaxPool(new PoolingWindow(2, 2, 2, 2)));
    }

    private static void Dense(string name, int inputs, int units)
    {
        var x = Tensor.From(Numbers(Batch * inputs), new Shape(Batch, inputs)).RequiresGradient();
        var w = Tensor.From(Numbers(units * inputs), new Shape(units, inputs)).RequiresGradient();
        var b = Tensor.From(Numbers(units)).RequiresGradient();
        var upstream = Tensor.From(Numbers(Batch * units), new Shape(Batch, units));
        Pair(name, x, upstream, () => x.MatMul(w, transposeRight: true) + b, w, b);
    }

    private static void Loss()
    {
        var logits = Tensor.From(Numbers(Batch * 10), new Shape(Batch, 10)).RequiresGradient();
        var classes = Tensor.From(Enumerable.Range(0, Batch).Select(i => i % 10L).ToArray());
        var loss = Losses.SparseCategoricalCrossEntropy(fromLogits: true);
        Pair("loss", logits, Tensor.Scalar(1), () => loss.Compute(classes, logits));
    }

    private static void Pair(string name, Tensor x, Tensor upstream, Func<Tensor> forward, params Tensor[] weights)
    {
        Time($"{name} forward", () =>
        {
            using var scope = StepScope.Open(recycleShells: true);
            forward();
        });
        Time($"{name} both", () =>
        {
            using var scope = StepScope.Open(recycleShells: true);
            forward().Backward(upstream);
            x.Gradient = null;
            foreach (var weight in weights)
                weight.Gradient = null;
        });
    }

    private static void Time(string name, Action action)
    {
        var best = double.PositiveInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var (count, started) = (0, Environment.CpuUsage.TotalTime);
            double seconds;
            do
            {
                for (var i = 0; i < 4; i++)
                    action();
                count += 4;
                seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds;
            }
            while (seconds < RoundSeconds);
            best = Math.Min(best, seconds / count);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18} {best / Batch * 1e9,8:F0} ns an image"));
    }

    private static float[] Numbers(long length)
    {
        var numbers = new float[length];
        var generator = new Philox(3, "profile");
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (float)generator.NextUniform(-1, 1);
        return numbers;
    }
}
