namespace Nadir.Tensors;

/// <summary>An elementwise operation on one operand.</summary>
internal interface IUnaryLane
{
    L Apply<L>(L x)
        where L : struct, ILane<L>;
}

/// <summary>An elementwise operation on two operands.</summary>
internal interface IBinaryLane
{
    L Apply<L>(L x, L y)
        where L : struct, ILane<L>;
}

/// <summary>An elementwise operation on three operands.</summary>
internal interface ITernaryLane
{
    L Apply<L>(L x, L y, L z)
        where L : struct, ILane<L>;
}
