using System.Reflection;

namespace Nadir.Tests.Tensors;

/// <summary>Every public call of <see cref="Tensor"/>, with arguments nobody should pass: only the library's own errors come.</summary>
public sealed class HostileArgumentTests
{
    private static readonly int[] Numbers = [0, 1, -1, 2, 3, 7, 8, 9, 65536, int.MaxValue, int.MinValue];
    private static readonly double[] Reals = [0, 1, -1, 0.5, double.NaN, double.PositiveInfinity, double.MaxValue, -1e300, double.Epsilon];

    private static readonly int[][] Lists =
    [
        [], [0], [1], [-1], [2, 3], [3, 2], [-1, -1], [0, -1], [1, 0], [0, 0], [65537, 65537, -1], [int.MaxValue, 2],
        [int.MinValue], [1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ];

    [Fact]
    public void Tensor_HostileArguments_GiveOnlyTheLibrarysErrors()
    {
        var random = new Random(1);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        var calls = 0;
        foreach (var method in Calls())
        {
            for (var i = 0; i < 400; i++)
            {
                var receiver = method.IsStatic ? null : Receiver(random);
                var arguments = Arguments(method, random);
                try
                {
                    calls++;
                    method.Invoke(receiver, BindingFlags.DoNotWrapExceptions, null, arguments, null);
                }
                catch (Exception fault)
                {
                    if (!IsOwn(fault))
                        faults.Add($"{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name))}): {fault.GetType().Name} at {Place(fault)}");
                }
            }
        }

        Assert.True(calls > 20_000, $"only {calls} calls were made");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("reshape")]
    [InlineData("transpose")]
    [InlineData("shape")]
    [InlineData("concatenate")]
    [InlineData("stack")]
    [InlineData("range")]
    [InlineData("shapeRange")]
    [InlineData("shapeFromEnd")]
    [InlineData("nullShape")]
    [InlineData("gradients")]
    [InlineData("copyTo")]
    [InlineData("parameter")]
    [InlineData("assign")]
    [InlineData("nullElements")]
    [InlineData("windowThatWraps")]
    [InlineData("noStride")]
    public void Spans_HostileArguments_GiveOnlyTheLibrarysErrors(string call)
    {
        var x = Tensor.Ones(new Shape(2, 3)).RequiresGradient();
        Action act = call switch
        {
            "reshape" => () => x.Reshape(new int[4_000_000]),
            "transpose" => () => x.Transpose(0, 1, 0, 1, 0, 1, 0, 1, 0),
            "shape" => () => _ = new Shape(1, 1, 1, 1, 1, 1, 1, 1, 1),
            "concatenate" => () => Tensor.Concatenate([x, null!]),
            "stack" => () => Tensor.Stack([x, null!]),
            "range" => () => _ = x[3..],
            "shapeRange" => () => _ = x.Shape[3..],
            "shapeFromEnd" => () => _ = x.Shape[^0],
            "nullShape" => () => Tensor.Zeros((int[])null!),
            "gradients" => () => Gradients.Of(x.Sum(), [null!]),
            "copyTo" => () => x.Shape.CopyTo(new int[1]),
            "parameter" => () => _ = new Parameter("w", null!),
            "assign" => () => new Parameter("w", x).Assign(null!),
            "windowThatWraps" => () => Tensor.Ones(new Shape(1, 1, 4, 4)).MaxPool(new PoolingWindow(65536, 1, 1, 1, DilationY: 65536)),
            "noStride" => () => Tensor.Ones(new Shape(1, 1, 4, 4)).Convolve(Tensor.Ones(new Shape(1, 1, 2, 2)), null, new ConvolutionWindow(StrideY: 0)),
            _ => () => Tensor.From((double[,])null!),
        };

        var fault = Assert.ThrowsAny<Exception>(act);
        Assert.True(IsOwn(fault), $"{fault.GetType().Name} at {Place(fault)}");
    }

    /// <summary>Made by the library's one place for errors, with a text of its own.</summary>
    private static bool IsOwn(Exception fault) =>
        fault is ShapeException
        || (fault.GetType() is var type
            && (type == typeof(ArgumentException) || type == typeof(ArgumentOutOfRangeException) || type == typeof(ArgumentNullException)
                || type == typeof(InvalidOperationException) || type == typeof(NotSupportedException))
            && new System.Diagnostics.StackTrace(fault).GetFrame(0)?.GetMethod()?.DeclaringType?.Assembly == typeof(Tensor).Assembly);

    private static string Place(Exception fault) =>
        fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Nadir.Tensors", StringComparison.Ordinal))?.Trim() ?? fault.Message;

    private static IEnumerable<MethodInfo> Calls()
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        Type[] elements = [typeof(float), typeof(double), typeof(long), typeof(bool), typeof(int)];
        foreach (var method in typeof(Tensor).GetMethods(Public))
        {
            // Spans cannot be passed by reflection: those calls are in the other test.
            if (method.GetParameters().Any(p => p.ParameterType.IsByRefLike) || method.ReturnType.IsByRefLike)
                continue;
            if (!method.IsGenericMethodDefinition)
                yield return method;
            else if (method.GetParameters().All(p => p.ParameterType.IsArray || !p.ParameterType.IsGenericParameter) && method.Name is "From" or "ToArray")
            {
                foreach (var element in elements)
                    yield return method.MakeGenericMethod(element);
            }
        }
    }

    private static Tensor Receiver(Random random)
    {
        int[][] shapes =
        [
            [], [0], [1], [3], [2, 3], [3, 0], [0, 3], [3, 1], [1, 3], [2, 2, 3], [1, 2, 4, 4], [0, 2, 4, 4], [2, 1, 1, 1, 1, 1, 1, 2],
            [1, 1, 0, 3], [0, 65536, 65536],
        ];
        var type = (ElementType)random.Next(4);
        var x = Tensor.Full(new Shape(shapes[random.Next(shapes.Length)]), random.Next(-1, 3), random.Next(3) == 0 ? type : ElementType.Float32);
        return x.IsFloating && random.Next(2) == 0 ? x.RequiresGradient() : x;
    }

    private static object?[] Arguments(MethodInfo method, Random random) =>
        [.. method.GetParameters().Select(p => Argument(p.ParameterType, random))];

    private static object? Argument(Type type, Random random)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return random.Next(2) == 0 ? null : Argument(inner, random);
        if (type == typeof(Tensor))
            return random.Next(12) == 0 ? null : Receiver(random);
        if (type == typeof(Shape))
            return ShapeOf(random);
        if (type == typeof(int))
            return Numbers[random.Next(Numbers.Length)] is var number && random.Next(3) == 0 ? number : random.Next(-4, 5);
        if (type == typeof(long))
            return (long)Numbers[random.Next(Numbers.Length)];
        if (type == typeof(double))
            return Reals[random.Next(Reals.Length)];
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(ElementType))
            return (ElementType)random.Next(6);
        if (type == typeof(Philox))
            return new Philox(1, "test");
        if (type == typeof(Range))
            return (random.Next(-1, 3), random.Next(-1, 3)) is var (a, b) ? new Range(new Index(Math.Abs(a), a < 0), new Index(Math.Abs(b), b < 0)) : default;
        if (type == typeof(ConvolutionWindow))
            return random.Next(3) == 0 ? null : new ConvolutionWindow(Small(random), Small(random), Small(random), Small(random), Small(random), Small(random), Small(random), Small(random), Small(random));
        if (type == typeof(PoolingWindow))
            return random.Next(6) == 0 ? null : new PoolingWindow(Small(random), Small(random), Small(random), Small(random), Small(random), Small(random), Small(random), Small(random), Small(random), Small(random));
        if (type.IsArray && random.Next(3) > 0)
            return Array.CreateInstance(type.GetElementType()!, [.. Enumerable.Range(0, type.GetArrayRank()).Select(_ => random.Next(4))]);
        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    private static int Small(Random random) =>
        random.Next(8) == 0 ? Numbers[random.Next(Numbers.Length)] : random.Next(4) == 0 ? 2 : 1;

    private static Shape ShapeOf(Random random)
    {
        while (true)
        {
            try
            {
                var shape = new Shape(Lists[random.Next(Lists.Length)]);
                if (shape.Count < 1 << 20)
                    return shape;
            }
            catch (ShapeException)
            {
                // A shape that cannot be is tested where shapes are made.
            }
        }
    }
}
