namespace Nadir.Tensors;

/// <summary>A function of one number with its derivative: an activation, a regularizer's term, an elementwise operation.</summary>
/// <remarks>
/// Mark both members <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>: the driver's loop is compiled once, at
/// full speed, and what is not part of it starts slow.
/// </remarks>
public interface IScalarFunction
{
    /// <summary>y = f(x).</summary>
    L Value<L>(L x)
        where L : struct, ILane<L>;

    /// <summary>dy/dx.</summary>
    /// <param name="y">Value(x), already known.</param>
    L Slope<L>(L x, L y)
        where L : struct, ILane<L>;

    /// <summary>y and dy/dx together; asked for where <see cref="KeepsSlope"/> says so.</summary>
    /// <param name="slope">Slope(x, y), but for the last bits.</param>
    /// <returns>Value(x), bit for bit.</returns>
    L ValueAndSlope<L>(L x, out L slope)
        where L : struct, ILane<L>
    {
        var y = Value(x);
        slope = Slope(x, y);
        return y;
    }

    /// <summary>Whether both share so much work that the slope is computed with the value and kept, where a gradient will be wanted.</summary>
    /// <remarks>Then write <see cref="ValueAndSlope"/>, too: a struct that leaves it out is copied to the heap for each call.</remarks>
    static virtual bool KeepsSlope => false;

    /// <summary>Whether <see cref="Slope"/> looks at x; where y alone will do, a pass over memory is saved.</summary>
    static virtual bool SlopeReadsInput => true;

    /// <summary>Whether a larger x never gives a smaller value, so that of several values the largest is that of the largest x.</summary>
    static virtual bool IsIncreasing => false;

    /// <summary>The x where the slope jumps; finite differences step around them.</summary>
    ReadOnlySpan<double> Kinks => [];

    /// <summary>The values there are for real x, all between the ends; −∞ to ∞ where nothing is said.</summary>
    Interval Range => Interval.All;
}
