namespace Nadir.Tensors;

/// <summary>A function of one number that a float32 lane runs in float64.</summary>
internal interface IFloat64Unary
{
    L Apply<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L>;
}

/// <summary>A function of two numbers that a float32 lane runs in float64.</summary>
internal interface IFloat64Binary
{
    L Apply<L>(L x, L y)
        where L : struct, ILane<L>, IFloat64Lane<L>;
}
