namespace Nadir.Tests.Tensors;

public sealed class CompareTests
{
    [Fact]
    public void Compare_AllBroadcasts_EqualOneByOne()
    {
        int[][] shapes = [[], [1], [4], [3, 1], [3, 4], [1, 4], [2, 1, 4], [2, 3, 1], [2, 3, 4]];
        var random = new Random(3);
        foreach (var type in Enum.GetValues<ElementType>())
        {
            foreach (var left in shapes)
            {
                foreach (var right in shapes)
                    Check(Some(left, type), Some(right, type));
            }
        }

        Tensor Some(int[] shape, ElementType type)
        {
            var wanted = new Shape(shape);
            return Tensor.From([.. Enumerable.Range(0, wanted.Count).Select(_ => (double)random.Next(0, 3))], wanted).To(type);
        }

        static void Check(Tensor a, Tensor b)
        {
            var shape = (a.To(ElementType.Float64) + b.To(ElementType.Float64)).Shape;
            var (x, y) = (a.To(ElementType.Float64).BroadcastTo(shape).ToArray<double>(), b.To(ElementType.Float64).BroadcastTo(shape).ToArray<double>());
            Assert.Equal(x.Zip(y, (p, q) => p > q), (a > b).ToArray<bool>());
            Assert.Equal(x.Zip(y, (p, q) => p <= q), (a <= b).ToArray<bool>());
            Assert.Equal(x.Zip(y, (p, q) => p == q), a.EqualTo(b).ToArray<bool>());
        }
    }

    [Fact]
    public void Compare_LargeWholeNumbersAndNaN_AreToldApart()
    {
        var large = Tensor.From(new long[] { (1L << 53) + 1 });
        Assert.True((large > Tensor.From(new long[] { 1L << 53 })).ToArray<bool>()[0]);

        var nothing = Tensor.From(new double[] { double.NaN });
        Assert.False(nothing.EqualTo(nothing).ToArray<bool>()[0]);
        Assert.False((nothing >= 0).ToArray<bool>()[0]);
        Assert.Equal(new Shape(0, 3), (Tensor.Zeros(new Shape(0, 3)) > Tensor.Ones(new Shape(3))).Shape);
    }
}
