using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A comparison of two numbers: 1 where it holds, else 0.</summary>
internal abstract class Comparison<F>(string name) : BinaryFunction<F>(name)
    where F : struct, IBinaryLane
{
    protected sealed override bool AnswersUndefined => true;

    protected sealed override bool IsLight => true;

    /// <summary>Its answer where a side is not a number.</summary>
    protected abstract bool HoldsUndefined { get; }

    protected abstract bool MayHold(Enclosure x, Enclosure y);

    protected abstract bool MayFail(Enclosure x, Enclosure y);

    public sealed override Enclosure Enclose(Enclosure x, Enclosure y)
    {
        var undefined = Enclosure.Weaker(x.Continuity, y.Continuity);
        if (undefined == Continuity.Nowhere)
            return Truth.Of(HoldsUndefined, !HoldsUndefined);
        var mayLack = undefined < Continuity.Defined;
        return Truth.Of(MayHold(x, y) || (mayLack && HoldsUndefined), MayFail(x, y) || (mayLack && !HoldsUndefined));
    }

    public sealed override (Node InFirst, Node InSecond) Slopes(Node x, Node y) => (0, 0);

    public sealed override Tensor Apply(Tensor x, Tensor y)
    {
        var shape = Broadcast.ShapeOf(Name, x.Shape, y.Shape);
        return base.Apply(x.Detach().BroadcastTo(shape), y.Detach().BroadcastTo(shape));
    }
}
