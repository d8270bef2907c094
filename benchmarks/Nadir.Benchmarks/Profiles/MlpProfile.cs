namespace Nadir.Benchmarks;

/// <summary>Where a training step of the two-layer network goes: each operation at its place's shape, one thread.</summary>
internal static class MlpProfile
{
    private const int Batch = 128;

    public static int Run()
    {
        using var limit = Parallelism.Limit(1);
        var timing = new OperationTiming(Batch);
        Product(timing, "forward 784-512", Batch, 512, 784, false, true);
        Product(timing, "weights 784-512", 512, 784, Batch, true, false);
        Product(timing, "forward 512-512", Batch, 512, 512, false, true);
        Product(timing, "data 512-512", Batch, 512, 512, false, false);
        Product(timing, "weights 512-512", 512, 512, Batch, true, false);
        Product(timing, "forward 512-10", Batch, 10, 512, false, true);
        Product(timing, "data 512-10", Batch, 512, 10, false, false);
        Product(timing, "weights 512-10", 10, 512, Batch, true, false);
        var bias = Tensor.From(OperationTiming.Numbers(512)).RequiresGradient();
        timing.Pair("bias 512", Matrix(Batch, 512), Matrix(Batch, 512), x => x + bias, bias);
        timing.Pair("relu 512", Matrix(Batch, 512), Matrix(Batch, 512), x => Activations.Relu().Apply(x));
        Optimizer(timing);
        timing.Step(new MlpWork());
        return 0;
    }

    private static void Product(OperationTiming timing, string name, int m, int n, int k, bool transposeLeft, bool transposeRight)
    {
        var (a, b, c) = (OperationTiming.Numbers(m * k), OperationTiming.Numbers(k * n), new float[m * n]);
        timing.Time(name, () => MatMulKernel.Run<float>(
            m, n, k, a, transposeLeft ? m : k, transposeLeft, b, transposeRight ? k : n, transposeRight, c, n));
    }

    private static void Optimizer(OperationTiming timing)
    {
        var work = new MlpWork();
        var gradients = work.Model.Parameters.Select(parameter => Tensor.Zeros(parameter.Value.Shape)).ToArray();
        timing.Time("adam", () =>
        {
            for (var i = 0; i < gradients.Length; i++)
                work.Model.Parameters[i].Value.Gradient = gradients[i];
            work.Model.Optimizer!.Step(work.Model.Parameters);
        });
    }

    private static Tensor Matrix(int rows, int columns) =>
        Tensor.From(OperationTiming.Numbers(rows * columns), new Shape(rows, columns));
}
