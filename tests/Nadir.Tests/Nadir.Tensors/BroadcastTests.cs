using FsCheck;
using FsCheck.Fluent;

namespace Nadir.Tests.Tensors;

public sealed class BroadcastTests
{
    [Fact]
    public void Add_AnyBroadcastableShapes_MatchesIndexByIndex()
    {
        var shapes =
            from rank in Gen.Choose(0, 4)
            from whole in Gen.Choose(1, 5).ListOf(rank)
            from dropA in Gen.Choose(0, rank)
            from dropB in Gen.Choose(0, rank)
            from onesA in Gen.Choose(0, 15)
            from onesB in Gen.Choose(0, 15)
            select (A: Cut(whole, dropA, onesA), B: Cut(whole, dropB, onesB));

        Prop.ForAll(shapes.ToArbitrary(), pair => Matches(pair.A, pair.B)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(new[] { 3 }, new[] { 4 })]
    [InlineData(new[] { 2, 3 }, new[] { 3, 2 })]
    public void Add_OtherShapes_IsRefused(int[] a, int[] b) =>
        Assert.Throws<ShapeException>(() => Tensor.Zeros(new Shape(a)) + Tensor.Zeros(new Shape(b)));

    private static int[] Cut(IList<int> whole, int drop, int ones) =>
        [.. whole.Skip(drop).Select((length, i) => (ones >> i & 1) == 1 ? 1 : length)];

    private static bool Matches(int[] aShape, int[] bShape)
    {
        var a = Tensor.Uniform(new Shape(aShape), new Philox(1, "a"), type: ElementType.Float64);
        var b = Tensor.Uniform(new Shape(bShape), new Philox(2, "b"), type: ElementType.Float64);
        var sum = a - (2 * b);
        var index = new int[sum.Rank];
        for (var i = 0; i < sum.Count; i++)
        {
            var expected = At(a, index) - (2 * At(b, index));
            if (Math.Abs(sum[index] - expected) > 1e-15)
                return false;
            for (var axis = index.Length - 1; axis >= 0 && ++index[axis] == sum.Shape[axis]; axis--)
                index[axis] = 0;
        }

        return true;
    }

    private static double At(Tensor x, int[] index)
    {
        var own = index[(index.Length - x.Rank)..];
        return x[own.Select((at, axis) => x.Shape[axis] == 1 ? 0 : at).ToArray()];
    }
}
