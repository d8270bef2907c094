using System.Runtime.CompilerServices;

namespace Nadir.Tests.Tensors.Autograd;

public class PairSumTests
{
    /// <summary>Lengths around a register, a chunk and what is worth a second thread.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(4095)]
    [InlineData(4097)]
    [InlineData(300_001)]
    public void PairSum_AnyLengthAndThreads_HasTheBitsOfPairAndSum(int count)
    {
        foreach (var type in new[] { ElementType.Float32, ElementType.Float64 })
        {
            var target = Tensor.Normal(new Shape(count), new Philox(1, "target"), type: type).RequiresGradient();
            var prediction = Tensor.Normal(new Shape(count), new Philox(1, "prediction"), type: type).RequiresGradient();
            Tensor[] inputs = [target, prediction];
            var wanted = target.Pair(prediction, default(ShiftedProduct)).ScaledSum(3, 7);
            var slopes = Gradients.Of(wanted, inputs);
            foreach (var threads in new[] { 1, 2 })
            {
                using var limit = Parallelism.Limit(threads);
                var got = target.PairSum(prediction, default(ShiftedProduct), 3, 7);
                Assert.Equal(wanted.ToDouble(), got.ToDouble());
                Assert.All(slopes.Zip(Gradients.Of(got, inputs)), pair => Assert.Equal(pair.First.ToArray<double>(), pair.Second.ToArray<double>()));
            }
        }
    }

    [Fact]
    public void PairSum_OtherShapeOrType_IsRefused()
    {
        var target = Tensor.From([1.0, 2]);
        Assert.Contains("one shape", Assert.Throws<ShapeException>(() => target.PairSum(Tensor.From([1.0]), default(ShiftedProduct), 1, 1)).Message);
        Assert.Contains("one floating", Assert.Throws<ArgumentException>(() => target.PairSum(Tensor.From([1f, 2]), default(ShiftedProduct), 1, 1)).Message);
    }

    /// <summary>Not 0 at 0, so that numbers counted past the end would be seen.</summary>
    private readonly struct ShiftedProduct : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> => (target + 1) * (prediction + 2);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => prediction + 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => target + 1;
    }
}
