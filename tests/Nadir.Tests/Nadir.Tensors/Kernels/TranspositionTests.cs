namespace Nadir.Tests.Tensors.Kernels;

public sealed unsafe class TranspositionTests
{
    [Fact]
    public void Run_RandomShapesAndSteps_SwapsAxesAndTouchesNothingElse()
    {
        var random = new Random(31);
        for (var round = 0; round < 500; round++)
        {
            Check<float>(random, random.Next(1, 70), random.Next(1, 70));
            Check<double>(random, random.Next(1, 40), random.Next(1, 40));
        }
    }

    private static void Check<T>(Random random, int rows, int columns)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        var (sourceStep, targetStep) = (columns + random.Next(4), rows + random.Next(4));
        var source = Numbers.Random<T>(random, rows * sourceStep);
        var target = Numbers.Random<T>(random, columns * targetStep);
        var expected = target.ToArray();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                expected[(column * targetStep) + row] = source[(row * sourceStep) + column];
        }

        fixed (T* from = source, to = target)
            Transposition.Run(from, sourceStep, rows, columns, to, targetStep);
        Assert.True(expected.AsSpan().SequenceEqual(target), $"{typeof(T).Name} {rows}x{columns}, steps {sourceStep}, {targetStep}");
    }
}
