using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A formula over tensors, equal parts once.</summary>
internal sealed class TensorEvaluation
{
    private readonly Dictionary<Node, Tensor> known = [];
    private readonly ElementType type = ElementType.Float64;
    private readonly Shape shape = Shape.Scalar;

    public TensorEvaluation(IReadOnlyDictionary<string, Tensor> values, Formula formula)
    {
        Tensor? first = null;
        foreach (var (name, value) in values)
        {
            var variable = RowsBuilder.Variable(name);
            if (variable is NameNode { Name: var typed } && !formula.Names.Contains(typed))
                continue;
            first ??= Require.Present(value, name);
            if (!Require.Present(value, name).IsFloating || value.ElementType != first.ElementType)
                throw Error.Argument($"A formula is evaluated on Float32 or Float64 tensors of one type, got {value.ElementType} for {name} beside {first.ElementType}. Convert by To(...).");
            shape = Broadcast.ShapeOf(name, shape, value.Shape);
            known[variable] = value;
        }

        type = first?.ElementType ?? type;
        Names = [.. known.Keys];
    }

    public IReadOnlyList<Node> Names { get; }

    /// <summary>Whether a constant's name stands for a given value.</summary>
    public bool BindsConstants => Names.Any(static name => name is ConstantNode);

    /// <summary>The value of a lowered part.</summary>
    public Tensor Of(Node node)
    {
        if (known.TryGetValue(node, out var value))
            return value;
        value = node switch
        {
            NumberNode number => Tensor.Scalar(number.Value, type),
            CallNode { Function: Aggregate } call => call.Function.Apply([Of(call.Arguments[0]).BroadcastTo(shape)]),
            CallNode call => call.Function.Apply([.. call.Arguments.Select(Of)]),
            _ => throw Error.State($"{NamesOf.NameOf(node)} has no value."),
        };
        return known[node] = value;
    }
}
