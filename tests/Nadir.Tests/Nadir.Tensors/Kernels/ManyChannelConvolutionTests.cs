namespace Nadir.Tests.Tensors.Kernels;

public sealed class ManyChannelConvolutionTests
{
    private const int Shapes = 512;
    private const int MostProducts = 20_000;

    public static TheoryData<int> EveryWidth => Widths.Reachable;

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void AllDirections_RandomGeometry_AgreesWithDefinition(int bits)
    {
        using var width = VectorWidth.Use(bits);
        var random = new Random(41);
        for (var round = 0; round < Shapes; round++)
        {
            var shape = RandomShape(random);
            if (round % 4 == 0)
                ConvolutionKernelTests.Check<double>(random, shape);
            else
                ConvolutionKernelTests.Check<float>(random, shape);
        }
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void AllDirections_SeveralBandsSharesAndBlocks_AgreesWithDefinition(int bits)
    {
        using var width = VectorWidth.Use(bits);
        var random = new Random(42);
        ConvolutionKernelTests.Check<float>(random, new ConvolutionShape(1, 20, 33, 30, 7, 2, 2, 1, 1, 1, 1, 1, 1, 1, 0));
        ConvolutionKernelTests.Check<float>(random, new ConvolutionShape(50, 16, 8, 8, 6, 2, 2));
        ConvolutionKernelTests.Check<float>(random, new ConvolutionShape(1, 150, 6, 7, 20, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1));
        ConvolutionKernelTests.Check<double>(random, new ConvolutionShape(3, 96, 5, 5, 33, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 3));
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void AllDirections_AnyThreadCount_SameBits(int bits)
    {
        using var width = VectorWidth.Use(bits);
        var random = new Random(43);
        foreach (var shape in new[]
        {
            new ConvolutionShape(60, 32, 14, 14, 64, 3, 3, PadTop: 1, PadBottom: 1, PadLeft: 1, PadRight: 1),
            new ConvolutionShape(3, 100, 17, 19, 40, 3, 3, 2, 1),
            new ConvolutionShape(7, 64, 9, 9, 48, 1, 1, Groups: 2),
        })
        {
            var x = Numbers.Random<float>(random, shape.InputLength);
            var w = Numbers.Random<float>(random, shape.WeightLength);
            var dy = Numbers.Random<float>(random, shape.OutputLength);
            float[]? expected = null;
            foreach (var threads in new[] { 1, 2, 3, 4, 8 })
            {
                using var limit = Parallelism.Limit(threads);
                var (y, dx) = (new float[dy.Length], new float[x.Length]);
                var (dw, db) = (new float[w.Length], new float[shape.OutputChannels]);
                ConvolutionKernel.Forward<float>(shape, x, w, [], y);
                ConvolutionKernel.BackwardData<float>(shape, dy, w, dx);
                ConvolutionKernel.BackwardWeights<float>(shape, x, dy, dw, db);
                float[] all = [.. y, .. dx, .. dw, .. db];
                Assert.Equal(expected ??= all, all);
            }
        }
    }

    [Fact]
    public void AllDirections_SteadyState_AllocateNothing()
    {
        var shape = new ConvolutionShape(6, 32, 14, 14, 32, 3, 3, PadTop: 1, PadBottom: 1, PadLeft: 1, PadRight: 1);
        var (x, y) = (new float[shape.InputLength], new float[shape.OutputLength]);
        var (w, bias) = (new float[shape.WeightLength], new float[32]);
        var fewest = long.MaxValue;
        for (var run = 0; run < 4; run++)
        {
            // A first use of the pool, or of a path that had to wait for it, may come late on a busy machine.
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < 20; round++)
            {
                ConvolutionKernel.Forward<float>(shape, x, w, bias, y);
                ConvolutionKernel.BackwardData<float>(shape, y, w, x);
                ConvolutionKernel.BackwardWeights<float>(shape, x, y, w, bias);
            }

            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, fewest);
    }

    /// <summary>A geometry that takes the path for many channels where registers are widest.</summary>
    private static ConvolutionShape RandomShape(Random random)
    {
        while (true)
        {
            var groups = random.Next(4) == 0 ? 2 : 1;
            var shape = new ConvolutionShape(
                random.Next(1, 6), groups * random.Next(12, 70), random.Next(1, 12), random.Next(1, 20),
                groups * random.Next(6, 40), random.Next(1, 4), random.Next(1, 4),
                random.Next(1, 3), random.Next(1, 3), random.Next(1, 3), random.Next(1, 3),
                random.Next(3), random.Next(3), random.Next(3), random.Next(3), groups);
            if (shape is { OutputHeight: > 0, OutputWidth: > 0, MultiplyAdds: < MostProducts }
                && WeightProductPlan<float>.Suits(shape, Simd512<float>.Count, Simd512<float>.TallRows))
                return shape;
        }
    }
}
