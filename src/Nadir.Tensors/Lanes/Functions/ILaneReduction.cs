namespace Nadir.Tensors;

/// <summary>A reduction: where it starts, how it takes an element in, how two parts join. A 0 for each operand changes nothing.</summary>
internal interface ILaneReduction
{
    /// <summary>What changes nothing when joined.</summary>
    L Start<L>()
        where L : struct, ILane<L>;

    /// <summary>Takes the elements x, and y of the second operand, into a part.</summary>
    L Take<L>(L part, L x, L y)
        where L : struct, ILane<L>;

    L Join<L>(L part, L other)
        where L : struct, ILane<L>;
}
