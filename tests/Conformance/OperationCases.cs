using System.Runtime.CompilerServices;

namespace Nadir.Tests.Conformance;

/// <summary>For each operation of the tape, functions that use it and the leaves to differentiate in.</summary>
internal static class OperationCases
{
    private static readonly ConvolutionWindow Uneven = new(StrideY: 2, StrideX: 1, DilationX: 2, PadTop: 1, PadRight: 2, Groups: 2);

    public static IReadOnlyDictionary<string, (Tensor[] Leaves, Func<Tensor[], Tensor> Function)> All { get; } = Create();

    private static Dictionary<string, (Tensor[] Leaves, Func<Tensor[], Tensor> Function)> Create()
    {
        var cases = new Dictionary<string, (Tensor[] Leaves, Func<Tensor[], Tensor> Function)>();
        Arithmetic(cases);
        Functions(cases);
        Shapes(cases);
        Rows(cases);
        Images(cases);
        return cases;
    }

    private static void Arithmetic(Dictionary<string, (Tensor[], Func<Tensor[], Tensor>)> cases)
    {
        cases["add"] = ([A(2, 3), B(2, 3)], t => t[0] + t[1]);
        cases["add, broadcast both ways"] = ([A(2, 1, 3), B(4, 1)], t => t[0] + t[1]);
        cases["subtract"] = ([A(2, 3), B(3)], t => t[0] - t[1]);
        cases["multiply"] = ([A(2, 3), B(2, 1)], t => t[0] * t[1]);
        cases["add, one row to all"] = ([A(3, 5), B(5)], t => t[0] + t[1]);
        cases["subtract from one row"] = ([A(5), B(2, 3, 5)], t => (t[0] - t[1]).Square());
        cases["multiply by a number"] = ([A(), B(2, 3)], t => t[0] * t[1]);
        cases["multiply a number"] = ([A(2, 3), B()], t => t[0] * t[1]);
        cases["divide"] = ([A(2, 3), Above(2, 3)], t => t[0] / t[1]);
        cases["divide, broadcast"] = ([A(2, 3), Above(3)], t => t[0] / t[1]);
        cases["numbers"] = ([A(4)], t => (2 - (3 * t[0] / 7)) + (-t[0]) + 1.5);
        cases["number by tensor"] = ([Above(4)], t => 2 / t[0]);
        cases["the same twice"] = ([A(4)], t => t[0] * t[0]);
    }

    private static void Functions(Dictionary<string, (Tensor[], Func<Tensor[], Tensor>)> cases)
    {
        cases["abs"] = ([A(5)], t => t[0].Abs());
        cases["cos"] = ([A(5)], t => t[0].Cos());
        cases["erf"] = ([A(5)], t => t[0].Erf());
        cases["exp"] = ([A(5)], t => t[0].Exp());
        cases["expM1"] = ([A(5)], t => t[0].ExpM1());
        cases["log"] = ([Above(5)], t => t[0].Log());
        cases["log1P"] = ([Above(5)], t => t[0].Log1P());
        cases["pow"] = ([Above(5)], t => t[0].Pow(2.5));
        cases["sigmoid"] = ([A(5)], t => t[0].Sigmoid());
        cases["sin"] = ([A(5)], t => t[0].Sin());
        cases["sqrt"] = ([Above(5)], t => t[0].Sqrt());
        cases["square"] = ([A(5)], t => t[0].Square());
        cases["tanh"] = ([A(5)], t => t[0].Tanh());
        cases["pair"] = ([A(5), B(5)], t => t[0].Pair(t[1], default(ProductOfSquares)));
        cases["pair sum"] = ([A(5), B(5)], t => t[0].PairSum(t[1], default(ProductOfSquares), 3, 5));
    }

    private static void Shapes(Dictionary<string, (Tensor[], Func<Tensor[], Tensor>)> cases)
    {
        cases["reshape"] = ([A(2, 6)], t => t[0].Reshape(3, -1).Square());
        cases["flatten"] = ([A(2, 3, 2)], t => t[0].Flatten().Square());
        cases["transpose"] = ([A(2, 3, 4)], t => t[0].Transpose(2, 0, 1).Square());
        cases["slice"] = ([A(3, 5)], t => t[0].Slice(1, 1, 3).Square());
        cases["slice of rows"] = ([A(3, 5)], t => t[0][1..].Square());
        cases["select"] = ([A(3, 5)], t => t[0].Select(1, -1).Square());
        cases["pad"] = ([A(2, 3)], t => Pad.Apply(t[0], 1, 2, 6).Square());
        cases["broadcast"] = ([A(2, 1, 3)], t => t[0].BroadcastTo(new Shape(2, 4, 3)).Square());
        cases["concatenate"] = ([A(2, 3), B(2, 2)], t => Tensor.Concatenate([t[0], t[1], t[0]], 1).Square());
        cases["stack"] = ([A(2, 3), B(2, 3)], t => Tensor.Stack([t[0], t[1]], 1).Square());
        cases["gather"] = ([A(3, 4)], t => t[0].Gather(Tensor.From([2L, 0, 2, -1]), 1).Square());
        cases["scatter"] = ([A(3, 4)], t => Scatter.Apply(t[0], Tensor.From([2L, 0, 2, -1]), 1, 5).Square());
        cases["where"] = ([A(2, 3), B(3)], t => Tensor.Where(Tensor.From([true, false, true]), t[0], t[1]).Square());
    }

    private static void Rows(Dictionary<string, (Tensor[], Func<Tensor[], Tensor>)> cases)
    {
        cases["sum"] = ([A(2, 3, 4)], t => t[0].Sum(1).Square());
        cases["sum of all"] = ([A(2, 3)], t => t[0].Sum().Square());
        cases["sum of an axis of one"] = ([A(3, 1)], t => t[0].Sum(1).Square());
        cases["sum of the first axis"] = ([A(3, 4)], t => t[0].Sum(0).Square());
        cases["mean of all"] = ([A(2, 3)], t => t[0].Square().Mean().Square());
        cases["scaled sum"] = ([A(2, 3)], t => t[0].Square().ScaledSum(2, 7).Square());
        cases["mean"] = ([A(2, 3)], t => t[0].Mean(-1, keepAxis: true).Square());
        cases["max"] = ([A(3, 4)], t => t[0].Max(1).Square());
        cases["min"] = ([A(3, 4)], t => t[0].Min(0, keepAxis: true).Square());
        cases["row cosine, long rows"] = ([A(3, 4), B(3, 4)], t => t[0].RowCosine(t[1], leastLength: 1e-6));
        cases["row cosine, short rows"] = ([A(3, 4), B(3, 4)], t => t[0].RowCosine(t[1], leastLength: 1.5));
        cases["row norm"] = ([A(3, 4)], t => t[0].RowNorm());
        cases["row distance"] = ([A(3, 4), B(3, 4)], t => t[0].RowDistance(t[1], shift: 0.1).Square());
        cases["row distance, other lengths"] = ([A(3, 4), B(3, 4)], t => t[0].RowDistance(t[1], 1) + t[0].RowDistance(t[1], 2.5, 0.5));
        cases["row cosine"] = ([A(3, 4), B(3, 4)], t => t[0].RowCosine(t[1], 0.5).Square());
        cases["row norm, other lengths"] = ([A(3, 4)], t => t[0].RowNorm(1) + t[0].RowNorm(3).Square() + t[0].RowNorm(2.5, 0.5));
        foreach (var timeFirst in new[] { false, true })
        {
            var (labels, steps, lengths) = (Tensor.From(new[,] { { 1L, 1 }, { 2, 0 }, { 2, 1 } }), Tensor.From([5L, 4, 2]), Tensor.From([2L, 1, 2]));
            cases[$"ctc, time first {timeFirst}"] = (
                [A(timeFirst ? [5, 3, 3] : [3, 5, 3])], t => Ctc.Apply(t[0], labels, steps, lengths, new CtcForm(0, false, timeFirst)).Square());
        }

        cases["log softmax"] = ([A(3, 4)], t => t[0].LogSoftmax());
        cases["softmax, other axis"] = ([A(2, 3, 2)], t => t[0].Softmax(1));
        cases["gated linear unit"] = ([A(3, 4)], t => t[0].GatedHalf(1).Square());
        cases["gated linear unit, first axis"] = ([A(4, 3)], t => t[0].GatedHalf(0).Square());
        cases["softmin"] = ([A(3, 4)], t => t[0].Softmin(1).Square());
        cases["softmin, first axis"] = ([A(3, 4)], t => t[0].Softmin(0).Square());
        cases["sparsemax"] = ([A(3, 4)], t => Activations.Sparsemax().Apply(t[0]).Square());
        cases["softmax cross-entropy"] = ([A(3, 4), Above(3, 4)], t => t[0].SoftmaxCrossEntropy(t[1]));
        cases["softmax cross-entropy of classes"] = ([A(3, 4)], t => t[0].SoftmaxCrossEntropy(Tensor.From([2L, 0, -1]), -1).Square());
        cases["batch normalization"] = ([A(3, 2, 4), B(2), C(2)], t => t[0].BatchNormalize(t[1], t[2], 0.1, 1, out _, out _).Square());
        cases["batch normalization, last axis"] = ([A(5, 3)], t => t[0].BatchNormalize(null, null, 0.1, -1, out _, out _).Square());
        cases["batch normalization by given statistics"] = (
            [A(3, 2, 4), B(2), C(2)],
            t => t[0].BatchNormalize(Tensor.From([0.3, -1]), Tensor.From([0.5, 2]), t[1], t[2], 0.1, 1).Square());
        foreach (var left in new[] { false, true })
        {
            foreach (var right in new[] { false, true })
            {
                cases[$"matmul, transposed {left} {right}"] = (
                    [left ? A(3, 2) : A(2, 3), right ? B(4, 3) : B(3, 4)], t => t[0].MatMul(t[1], left, right));
                cases[$"matmul of a batch, transposed {left} {right}"] = (
                    [left ? A(2, 3, 2) : A(2, 2, 3), right ? B(1, 4, 3) : B(1, 3, 4)], t => t[0].MatMul(t[1], left, right));
            }
        }

        cases["matmul of a batch by one matrix"] = ([A(2, 2, 3), B(3, 2)], t => t[0].MatMul(t[1]));
        cases["matmul with a vector"] = ([A(2, 3), B(3)], t => t[0].MatMul(t[1]));
        cases["matmul of vectors"] = ([A(3), B(3)], t => t[0].MatMul(t[1]));
    }

    private static void Images(Dictionary<string, (Tensor[], Func<Tensor[], Tensor>)> cases)
    {
        cases["convolution"] = ([A(2, 2, 4, 4), B(3, 2, 3, 3), C(3)], t => t[0].Convolve(t[1], t[2]));
        cases["convolution, uneven"] = ([A(1, 4, 5, 6), B(2, 2, 3, 2)], t => t[0].Convolve(t[1], null, Uneven));
        var shape = Uneven.Over(A(1, 4, 5, 6), B(2, 2, 3, 2), null);
        var output = new Shape(shape.Batch, shape.OutputChannels, shape.OutputHeight, shape.OutputWidth);
        cases["convolution to data"] = ([Leaf("a", output), B(2, 2, 3, 2)], t => ConvolutionToData.Apply(t[0], t[1], shape));
        cases["convolution to weight"] = ([A(1, 4, 5, 6), Leaf("b", output)], t => ConvolutionToWeight.Apply(t[0], t[1], shape));

        var window = new PoolingWindow(2, 3, 2, 2, PadTop: 1, PadLeft: 1);
        cases["average pooling"] = ([A(2, 2, 5, 6)], t => t[0].AveragePool(window).Square());
        cases["average pooling, padding counted"] = ([A(2, 2, 5, 6)], t => t[0].AveragePool(window, countPadding: true).Square());
        cases["average pooling, stride 1 and dilation"] = (
            [A(2, 2, 5, 6)], t => t[0].AveragePool(new PoolingWindow(2, 3, 1, 1, PadTop: 1, DilationX: 2), divisor: 4).Square());
        cases["max pooling"] = ([A(2, 2, 5, 6)], t => t[0].MaxPool(window).Square());
        var image = A(2, 2, 5, 6);
        var pooling = window.Over(image);
        var origins = new int[pooling.OutputLength];
        MaxPoolingKernel.Forward(pooling, image.AsSpan<double>(), new double[pooling.OutputLength], origins);
        var pooled = new Shape(2, 2, pooling.OutputHeight, pooling.OutputWidth);
        cases["average pooling spread"] = (
            [Leaf("a", new Shape(2, 2, 3, 3))], t => AveragePoolingSpread.Apply(t[0], window.Over(A(2, 2, 5, 6)), new AverageDivisor(true)).Square());
        cases["max pooling gather"] = ([A(2, 2, 5, 6)], t => MaxPoolingGather.Apply(t[0], pooled, pooling, origins).Square());
        cases["max pooling scatter"] = ([Leaf("a", pooled)], t => MaxPoolingScatter.Apply(t[0], image.Shape, pooling, origins).Square());
    }

    private static Tensor A(params int[] shape) => Leaf("a", shape);

    private static Tensor B(params int[] shape) => Leaf("b", shape);

    private static Tensor C(params int[] shape) => Leaf("c", shape);

    private static Tensor Above(params int[] shape) => FiniteDifference.Leaf(shape, 0.5, 3, "above");

    private static Tensor Leaf(string stream, Shape shape) => FiniteDifference.Leaf(shape, stream: stream);

    private readonly record struct ProductOfSquares : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> => target * target * prediction * prediction;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => 2 * target * prediction * prediction;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => 2 * target * target * prediction;
    }
}
