using System.Reflection;
using System.Runtime.CompilerServices;

namespace Nadir.Tests.Tensors;

/// <summary>Shapes that do not fit an operation: the message names it, the shapes and the axis.</summary>
public sealed class BadShapeTests
{
    /// <summary>Members of <see cref="Tensor"/> that take tensors of any shape, or none.</summary>
    private static readonly string[] AnyShape =
    [
        "Abs", "Cos", "Detach", "Erf", "Exp", "ExpM1", "Full", "Keep", "Linspace", "Log", "Log1P", "Map", "Normal", "OneHot", "Ones", "Pow",
        "RequiresGradient", "Scalar", "Sigmoid", "Sin", "Sqrt", "Square", "Tanh", "To", "Uniform", "Zeros", "get_Gradient", "op_UnaryNegation",
    ];

    private static readonly Tensor X = O(2, 3);
    private static readonly Tensor Images = O(1, 2, 4, 4);

    /// <summary>Each call that must fail, by its member's name (and more behind a comma), and what the message must hold.</summary>
    private static readonly Dictionary<string, (Func<object?> Call, string[] Parts)> Calls = new()
    {
        ["op_Addition"] = (() => X + O(3, 2), ["Add", "[2, 3]", "[3, 2]", "axis -1 has 3 and 2"]),
        ["op_Subtraction"] = (() => X - O(4), ["Subtract", "[2, 3]", "[4]", "axis -1 has 3 and 4"]),
        ["op_Multiply"] = (() => X * O(5, 3, 3), ["Multiply", "[2, 3]", "[5, 3, 3]", "axis -2 has 2 and 3"]),
        ["op_Division"] = (() => X / O(3, 3), ["Divide", "[2, 3]", "[3, 3]", "axis -2 has 2 and 3"]),
        ["op_GreaterThan"] = (() => X > O(4), ["Greater:", "[2, 3]", "[4]", "axis -1 has 3 and 4"]),
        ["op_LessThan"] = (() => X < O(4), ["Less:", "[2, 3]", "[4]", "axis -1 has 3 and 4"]),
        ["op_GreaterThanOrEqual"] = (() => X >= O(4), ["GreaterOrEqual:", "[2, 3]", "[4]", "axis -1 has 3 and 4"]),
        ["op_LessThanOrEqual"] = (() => X <= O(4), ["LessOrEqual:", "[2, 3]", "[4]", "axis -1 has 3 and 4"]),
        ["EqualTo"] = (() => X.EqualTo(O(4)), ["EqualTo", "[2, 3]", "[4]", "axis -1 has 3 and 4"]),
        ["Pair"] = (() => X.Pair(O(2, 4), default(Product)), ["Pair", "[2, 3]", "[2, 4]", "axis 1 has 3 and 4"]),
        ["Pair, ranks"] = (() => X.Pair(O(3), default(Product)), ["Pair", "[2, 3]", "[3]", "they have 2 and 1 axes"]),
        ["Where"] = (() => Tensor.Where(X > 0, O(4), X), ["Where", "[4]", "[2, 3]", "axis -1 has 4 and 3"]),
        ["Where, mask"] = (() => Tensor.Where(O(4) > 0, X, X), ["Where", "[4]", "[2, 3]", "axis -1 has 4 and 3"]),
        ["BroadcastTo"] = (() => X.BroadcastTo(new Shape(2, 4)), ["BroadcastTo", "[2, 3]", "[2, 4]", "axis -1 has 3 and 4"]),
        ["BroadcastTo, shrinking"] = (() => X.BroadcastTo(new Shape(2, 1)), ["BroadcastTo", "[2, 3]", "[2, 1]", "axis -1 has 3 and 1"]),
        ["BroadcastTo, ranks"] = (() => X.BroadcastTo(new Shape(3)), ["BroadcastTo", "[2, 3]", "[3]", "2 and 1 axes"]),
        ["MatMul"] = (() => X.MatMul(X), ["MatMul", "[2, 3] × [2, 3]", "axis 1 of the left has 3", "axis 0 of the right 2"]),
        ["MatMul, transposed"] = (() => X.MatMul(X, transposeLeft: true, transposeRight: true), ["MatMul", "[2, 3]ᵀ × [2, 3]ᵀ", "axis 0 of the left has 2", "axis 1 of the right 3"]),
        ["MatMul, vector"] = (() => X.MatMul(O(4)), ["MatMul", "[2, 3] × [4]", "axis 1 of the left has 3", "axis 0 of the right 4"]),
        ["MatMul, vector first"] = (() => O(4).MatMul(X), ["MatMul", "[4] × [2, 3]", "axis 0 of the left has 4", "axis 0 of the right 2"]),
        ["MatMul, one matrix for a batch"] = (() => O(5, 2, 3).MatMul(O(4, 3)), ["MatMul", "[5, 2, 3] × [4, 3]", "axis 2 of the left has 3", "axis 0 of the right 4"]),
        ["MatMul, batches"] = (() => O(2, 2, 3).MatMul(O(3, 3, 4)), ["MatMul", "[2, 2, 3]", "[3, 3, 4]", "axis -3 has 2 and 3"]),
        ["MatMul, scalar"] = (() => X.MatMul(Tensor.Scalar(1)), ["MatMul", "[2, 3]", "[]", "at least one axis"]),
        ["Convolve"] = (() => Images.Convolve(O(3, 4, 2, 2)), ["Convolve", "[3, 4, 2, 2]", "[1, 2, 4, 4]", "axis 1"]),
        ["Convolve, ranks"] = (() => X.Convolve(O(1, 1, 2, 2)), ["Convolve", "[2, 3]", "[1, 1, 2, 2]", "[N, C, H, W]"]),
        ["Convolve, bias"] = (() => Images.Convolve(O(3, 2, 2, 2), O(2)), ["Convolve", "[3, 2, 2, 2]", "[2]", "axis 0"]),
        ["Convolve, kernel too large"] = (() => Images.Convolve(O(3, 2, 2, 5)), ["Convolve", "[3, 2, 2, 5]", "[1, 2, 4, 4]", "axis -1"]),
        ["Convolve, dilated kernel too large"] = (() => Images.Convolve(O(3, 2, 3, 2), null, new ConvolutionWindow(DilationY: 2)), ["Convolve", "[3, 2, 3, 2]", "[5, 2]", "[1, 2, 4, 4]", "axis -2"]),
        ["Convolve, groups"] = (() => Images.Convolve(O(3, 1, 2, 2), null, new ConvolutionWindow(Groups: 2)), ["Convolve", "[3, 1, 2, 2]", "[1, 2, 4, 4]", "axis 0", "2 groups"]),
        ["MaxPool"] = (() => Images.MaxPool(new PoolingWindow(2, 5, 1, 1)), ["MaxPool", "[2, 5]", "[1, 2, 4, 4]", "axis -1"]),
        ["MaxPool, ranks"] = (() => X.MaxPool(new PoolingWindow(2, 2, 1, 1)), ["MaxPool", "[2, 3]", "[N, C, H, W]"]),
        ["AveragePool"] = (() => Images.AveragePool(new PoolingWindow(5, 2, 1, 1)), ["AveragePool", "[5, 2]", "[1, 2, 4, 4]", "axis -2"]),
        ["AveragePool, ranks"] = (() => X.AveragePool(new PoolingWindow(2, 2, 1, 1)), ["AveragePool", "[2, 3]", "[N, C, H, W]"]),
        ["AveragePool, stride"] = (() => Images.AveragePool(new PoolingWindow(2, 2, 0, 1)), ["AveragePool", "[2, 2]", "[1, 2, 4, 4]", "strides [0, 1]"]),
        ["BatchNormalize"] = (() => X.BatchNormalize(O(2), null, 0.1, 1, out _, out _), ["BatchNormalize", "[2, 3]", "[2]", "axis 1"]),
        ["BatchNormalize, mean"] = (() => X.BatchNormalize(O(2), O(3), null, null, 0.1, -1), ["BatchNormalize", "[2, 3]", "[2]", "axis 1"]),
        ["BatchNormalize, axis"] = (() => X.BatchNormalize(null, null, 0.1, 2, out _, out _), ["BatchNormalize", "[2, 3]", "axis 2"]),
        ["BatchNormalize, nothing"] = (() => O(0, 3).BatchNormalize(null, null, 0.1, 1, out _, out _), ["BatchNormalize", "[0, 3]", "axis 1"]),
        ["SoftmaxCrossEntropy"] = (() => X.SoftmaxCrossEntropy(O(2, 4)), ["SoftmaxCrossEntropy", "[2, 3]", "[2, 4]", "axis 1 has 4 and 3"]),
        ["SoftmaxCrossEntropy, classes"] = (() => X.SoftmaxCrossEntropy(Tensor.From([0L, 1, 2]), null), ["SoftmaxCrossEntropy", "[2, 3]", "[3]", "axis 0 has 2 and 3"]),
        ["SoftmaxCrossEntropy, no class"] = (() => O(2, 0).SoftmaxCrossEntropy(Tensor.From([0L, 1]), null), ["SoftmaxCrossEntropy", "[2, 0]", "[2]", "last axis"]),
        ["Softmax"] = (() => X.Softmax(2), ["Softmax", "[2, 3]", "axis 2"]),
        ["LogSoftmax"] = (() => X.LogSoftmax(-3), ["LogSoftmax", "[2, 3]", "axis -3"]),
        ["Sum"] = (() => X.Sum(2), ["Sum", "[2, 3]", "axis 2"]),
        ["Mean"] = (() => X.Mean(2), ["Mean", "[2, 3]", "axis 2"]),
        ["Max"] = (() => X.Max(2), ["Max", "[2, 3]", "axis 2"]),
        ["Max, nothing"] = (() => O(2, 0).Max(1), ["Max", "[2, 0]", "axis 1"]),
        ["Min"] = (() => X.Min(2), ["Min", "[2, 3]", "axis 2"]),
        ["ArgMax"] = (() => X.ArgMax(2), ["ArgMax", "[2, 3]", "axis 2"]),
        ["Reshape"] = (() => X.Reshape(4), ["Reshape", "[2, 3]", "[4]", "6", "4"]),
        ["Reshape, open length"] = (() => X.Reshape(4, -1), ["Reshape", "[2, 3]", "[4, -1]"]),
        ["Flatten"] = (() => X.Flatten(1, 0), ["Flatten", "[2, 3]", "1 to 0"]),
        ["Flatten, axis"] = (() => X.Flatten(5), ["Flatten", "[2, 3]", "axis 5"]),
        ["ExpandDimension"] = (() => X.ExpandDimension(4), ["ExpandDimension", "[2, 3]", "axis 4"]),
        ["Squeeze"] = (() => X.Squeeze(1), ["Squeeze", "[2, 3]", "axis 1", "has 3"]),
        ["Squeeze, axis"] = (() => X.Squeeze(3), ["Squeeze", "[2, 3]", "axis 3"]),
        ["Transpose"] = (() => X.Transpose(0, 2), ["Transpose", "[2, 3]", "axis 2"]),
        ["Transpose, twice"] = (() => X.Transpose(1, 1), ["Transpose", "[2, 3]", "(1, 1)"]),
        ["Transpose, vector"] = (() => O(3).Transpose(), ["Transpose", "[3]", "two axes"]),
        ["Slice"] = (() => X.Slice(1, 2, 3), ["Slice", "[2, 3]", "axis 1", "3 from 2"]),
        ["Slice, axis"] = (() => X.Slice(2, 0, 1), ["Slice", "[2, 3]", "axis 2"]),
        ["Select"] = (() => X.Select(1, -4), ["Select", "[2, 3]", "axis 1", "index -4"]),
        ["Select, axis"] = (() => X.Select(2, 0), ["Select", "[2, 3]", "axis 2"]),
        ["get_Item"] = (() => X[1..3], ["Rows 1..3", "[2, 3]", "axis 0 has 2"]),
        ["get_Item, scalar"] = (() => Tensor.Scalar(1)[0..], ["rows", "[]"]),
        ["Gather"] = (() => X.Gather(Tensor.From([0L, 1], new Shape(2, 1)), 1), ["Gather", "[2, 3]", "[2, 1]", "axis 1"]),
        ["Gather, axis"] = (() => X.Gather(Tensor.From([0L]), 2), ["Gather", "[2, 3]", "axis 2"]),
        ["Concatenate"] = (() => Tensor.Concatenate([X, O(2, 3), O(4, 4)], 0), ["Concatenate", "[2, 3]", "[4, 4]", "axis 0", "axis 1 has 3 and 4"]),
        ["Concatenate, ranks"] = (() => Tensor.Concatenate([X, O(3)], 0), ["Concatenate", "[2, 3]", "[3]", "2 and 1 axes"]),
        ["Concatenate, axis"] = (() => Tensor.Concatenate([X, X], 2), ["Concatenate", "[2, 3]", "axis 2"]),
        ["Stack"] = (() => Tensor.Stack([X, O(3, 3)]), ["Stack", "[2, 3]", "[3, 3]", "axis 0 has 2 and 3"]),
        ["Stack, axis"] = (() => Tensor.Stack([X, X], 5), ["Stack", "[2, 3]", "axis 5"]),
        ["From"] = (() => Tensor.From(new float[3], new Shape(2, 2)), ["[2, 2]", "4", "3"]),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Operation_ShapesThatDoNotFit_NamesItShapesAndAxis(string name)
    {
        var (call, parts) = Calls[name];
        var refused = Assert.Throws<ShapeException>(call);
        Assert.All(parts, part => Assert.Contains(part, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Operations_All_HaveACall()
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = typeof(Tensor).GetMethods(Public).Where(method => method.ReturnType == typeof(Tensor)).Select(method => method.Name).Distinct();
        Assert.Empty(members.Except(AnyShape).Except(Calls.Keys.Select(name => name.Split(',')[0])));
    }

    private static Tensor O(params int[] shape) => Tensor.Ones(new Shape(shape));

    private readonly record struct Product : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> => target * prediction;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => prediction;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => target;
    }
}
