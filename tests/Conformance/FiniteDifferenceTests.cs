using System.Runtime.CompilerServices;

namespace Nadir.Tests.Conformance;

/// <summary>The check itself: what is wrong must not pass.</summary>
public class FiniteDifferenceTests
{
    [Fact]
    public void Check_RightFunction_Passes() => Run(new Cube(3));

    [Fact]
    public void Check_SlopeALittleOff_Fails() => Assert.ThrowsAny<Exception>(() => Run(new Cube(3.001)));

    [Fact]
    public void Check_SlopeThatHidesItsInput_FailsAtTheSecondDerivative() => Assert.ThrowsAny<Exception>(() => Run(default(Frozen)));

    private static void Run<F>(F function)
        where F : struct, IScalarFunction
    {
        var x = FiniteDifference.Leaf(new Shape(5));
        FiniteDifference.Check(() => x.Map(function), [x]);
    }

    private readonly record struct Cube(double Factor) : IScalarFunction
    {
        public L Value<L>(L x)
            where L : struct, ILane<L> => x * x * x;

        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => Factor * x * x;
    }

    /// <summary>Right on plain numbers, but without a slope of its own.</summary>
    private readonly record struct Frozen : IScalarFunction
    {
        public L Value<L>(L x)
            where L : struct, ILane<L> => x * x;

        [MethodImpl(MethodImplOptions.NoInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => typeof(L).Name.StartsWith("Dual", StringComparison.Ordinal) ? 2 : 2 * x;
    }
}
