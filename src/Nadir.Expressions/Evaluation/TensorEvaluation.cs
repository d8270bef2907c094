using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A formula over tensors, equal parts once.</summary>
internal sealed class TensorEvaluation
{
    private readonly Dictionary<Node, Tensor> known = [];
    private readonly TensorEvaluation? outside;
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

    /// <summary>Inside a branch: elements that the branch is not taken for get no gradient, where 0 · ∞ would be none.</summary>
    private TensorEvaluation(TensorEvaluation outside, Tensor mask, bool isTakenWhere)
    {
        this.outside = outside;
        (type, shape, Names) = (outside.type, outside.shape, outside.Names);
        foreach (var name in Names)
        {
            var value = outside.known[name];
            known[name] = !value.NeedsGradient ? value
                : isTakenWhere ? Tensor.Where(mask, value, value.Detach())
                : Tensor.Where(mask, value.Detach(), value);
        }
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
            CallNode { Function: Aggregate } when outside is not null => outside.Of(node),
            CallNode { Function: Aggregate } call => call.Function.Apply([Of(call.Arguments[0]).BroadcastTo(shape)]),
            CallNode { Function: Where } call => Choice(Of(call.Arguments[0]), call.Arguments[1], call.Arguments[2]),
            CallNode call => call.Function.Apply([.. call.Arguments.Select(Of)]),
            _ => throw Error.State($"{NamesOf.NameOf(node)} has no value."),
        };
        return known[node] = value;
    }

    private Tensor Choice(Tensor condition, Node chosen, Node other)
    {
        var fails = condition.EqualTo(Tensor.Scalar(0, type));
        return Tensor.Where(fails, Branch(other, fails, isTakenWhere: true), Branch(chosen, fails, isTakenWhere: false));
    }

    private Tensor Branch(Node node, Tensor mask, bool isTakenWhere) =>
        node is CallNode && Names.Any(name => known[name].NeedsGradient)
            ? new TensorEvaluation(this, mask, isTakenWhere).Of(node)
            : Of(node);
}
