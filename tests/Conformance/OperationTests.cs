namespace Nadir.Tests.Conformance;

/// <summary>Every operation of the tape: its derivative, and the derivative of that, against central differences.</summary>
public class OperationTests
{
    public static TheoryData<string> Names => [.. OperationCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Operation_Derivatives_AgreeWithDifferences(string name)
    {
        var (leaves, function) = OperationCases.All[name];
        FiniteDifference.Check(() => function(leaves), leaves);
    }

    /// <summary>Rounding to Float32 is a staircase to differences, so the cast's derivative is compared with the known one.</summary>
    [Fact]
    public void Cast_Derivatives_PassThrough()
    {
        var x = Tensor.From([1.0, -2, 3]).RequiresGradient();
        var first = Gradients.Of(x.To(ElementType.Float32).Pow(3).Sum(), [x], createGraph: true)[0];
        Assert.Equal(ElementType.Float64, first.ElementType);
        Assert.Equal([3.0, 12, 27], first.ToArray<double>());
        Assert.Equal([6.0, -12, 18], Gradients.Of(first.Sum(), [x])[0].ToArray<double>());
    }

    [Fact]
    public void Operations_All_HaveACase()
    {
        var seen = OperationCases.All.Values.SelectMany(item => Tape(item.Function(item.Leaves))).ToHashSet();
        var operations = Types().Where(type => type.IsSubclassOf(typeof(Operation)) && !type.IsAbstract);
        Assert.Empty(operations.Except(seen.Select(Definition)).Except([typeof(Cast)]));
        var functions = Types().Where(type =>
            type.IsValueType && typeof(IScalarFunction).IsAssignableFrom(type) && !type.IsGenericTypeDefinition && type.Assembly == typeof(Tensor).Assembly);
        Assert.Empty(functions.Except(seen.SelectMany(type => type.GetGenericArguments())));
    }

    private static IEnumerable<Type> Types() => typeof(Tensor).Assembly.GetTypes().Concat(typeof(Layer).Assembly.GetTypes());

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static HashSet<Type> Tape(Tensor output)
    {
        var types = new HashSet<Type>();
        var open = new Stack<Tensor>([output]);
        while (open.TryPop(out var tensor))
        {
            if (tensor.Node is not { } node)
                continue;
            types.Add(node.GetType());
            for (var i = 0; i < node.InputCount; i++)
                open.Push(node.Input(i));
        }

        return types;
    }
}
