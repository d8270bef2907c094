namespace Nadir.Benchmarks;

/// <summary>Where a training step of the seed network goes: each operation at its place's shape, one thread.</summary>
internal static class SeedCnnProfile
{
    private const int Batch = SeedCnnWork.BatchSize;

    private static readonly OperationTiming Timing = new(Batch);

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
        Timing.Step(new SeedCnnWork());
        return 0;
    }

    private static void Convolution(string name, ConvolutionShape shape)
    {
        var (x, y) = (OperationTiming.Numbers(shape.InputLength), OperationTiming.Numbers(shape.OutputLength));
        var (w, b) = (OperationTiming.Numbers(shape.WeightLength), OperationTiming.Numbers(shape.OutputChannels));
        Timing.Time($"{name} forward", () => ConvolutionKernel.Forward<float>(shape, x, w, b, y));
        Timing.Time($"{name} to weight", () => ConvolutionKernel.BackwardWeights<float>(shape, x, y, w));
        Timing.Time($"{name} to bias", () => ConvolutionKernel.BackwardBias<float>(shape, y, b));
        Timing.Time($"{name} to data", () => ConvolutionKernel.BackwardData<float>(shape, y, w, x));
    }

    private static void Elementwise(string name, int length, Activation activation) =>
        Timing.Pair(name, Numbers(new Shape(length)), Numbers(new Shape(length)), activation.Apply);

    private static void Pooling(string name, int channels, int size) => Timing.Pair(
        name,
        Numbers(new Shape(Batch, channels, size, size)),
        Numbers(new Shape(Batch, channels, size / 2, size / 2)),
        x => x.MaxPool(new PoolingWindow(2, 2, 2, 2)));

    private static void Dense(string name, int inputs, int units)
    {
        var weight = Numbers(new Shape(units, inputs)).RequiresGradient();
        var bias = Numbers(new Shape(units)).RequiresGradient();
        Timing.Pair(
            name,
            Numbers(new Shape(Batch, inputs)),
            Numbers(new Shape(Batch, units)),
            x => x.MatMul(weight, transposeRight: true) + bias,
            weight,
            bias);
    }

    private static void Loss()
    {
        var classes = Tensor.From(Enumerable.Range(0, Batch).Select(i => i % 10L).ToArray());
        var loss = Losses.SparseCategoricalCrossEntropy(fromLogits: true);
        Timing.Pair("loss", Numbers(new Shape(Batch, 10)), Tensor.Scalar(1), logits => loss.Compute(classes, logits));
    }

    private static Tensor Numbers(Shape shape) => Tensor.From(OperationTiming.Numbers(shape.Count), shape);
}
