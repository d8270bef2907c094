using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The terms of <see cref="Losses.BarronGeneral"/> for any α but 2 and ±∞.</summary>
/// <remarks>
/// With x = e/c, b = |α − 2| and s = log(1 + x²/b) the loss is b/α·(e^(αs/2) − 1). Where |αs/2| is small that is
/// ½·b·s·(e^w − 1)/w with w = αs/2, which has its limit at α = 0 built in; elsewhere the power is taken at once, since
/// e^w would lose as many digits as w has before the point. Far out 1 + x²/b is R² with R = |x|/√b.
/// </remarks>
internal readonly record struct BarronFunction(double Alpha, double C) : IResidualFunction
{
    /// <summary>From here on 1 + u is u in either type; u itself may overflow.</summary>
    private const double Far = 1e30;

    private double B { get; } = Math.Abs(Alpha - 2);

    private double PerHalf { get; } = 2 / C;

    private double LogPerHalf { get; } = Math.Log(2 / C) - (0.5 * Math.Log(Math.Abs(Alpha - 2)));

    private FarPower Power { get; } = new(Alpha, 2 / (C * Math.Sqrt(Math.Abs(Alpha - 2))), Math.Abs(Alpha - 2) / Alpha);

    private FarPower SlopePower { get; } =
        new(Alpha - 1, 2 / (C * Math.Sqrt(Math.Abs(Alpha - 2))), Math.Sqrt(Math.Abs(Alpha - 2)) / C);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L residual, L half)
        where L : struct, ILane<L>
    {
        var size = L.Abs(half);
        var x = half * PerHalf;
        var u = x * x / B;
        var isFar = u > Far;
        var log = L.Select(isFar, 2 * (L.Log(size) + LogPerHalf), L.Log1P(u));
        var w = 0.5 * Alpha * log;
        var near = 0.5 * B * log * L.Select(w == 0, 1, L.ExpM1(w) / w);
        var power = L.Select(isFar, Power.Factor, B / Alpha)
            * L.Pow(L.Select(isFar, size * Power.Inner, 1 + u), L.Select(isFar, Alpha, 0.5 * Alpha));
        return L.Select(L.Abs(w) <= 1, near, power - (B / Alpha));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Slope<L>(L residual, L half)
        where L : struct, ILane<L>
    {
        var size = L.Abs(half);
        var x = half * PerHalf;
        var u = x * x / B;
        var isFar = u > Far;
        var near = L.Exp(((0.5 * Alpha) - 1) * L.Log1P(u));
        var power = L.Pow(
            L.Select(isFar, size * SlopePower.Inner, 1 + u),
            L.Select(isFar, Alpha - 1, (0.5 * Alpha) - 1));
        return L.Select(
            isFar, L.CopySign(SlopePower.Factor, half) * power, x / C * L.Select(u <= 1, near, power));
    }

    /// <summary>
    /// factor·(k·h)^exponent as Factor·(Inner·h)^exponent, such that k takes no part in an overflow of k·h.
    /// </summary>
    private readonly struct FarPower(double exponent, double k, double factor)
    {
        private bool IsInside => k <= 1 || exponent <= 0;

        public double Inner => IsInside ? k : 1;

        public double Factor => IsInside ? factor : factor * Math.Pow(k, exponent);
    }
}
