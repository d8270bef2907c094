using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The terms of <see cref="Losses.BarronGeneral"/> for any α but 1, 2 and ±∞.</summary>
/// <remarks>
/// With x = e/c, b = |α − 2|, u = x²/b and w = α/2·log(1 + u) the loss is b/α·(e^w − 1), written ½·b·log(1 + u)·(e^w − 1)/w
/// so that the limit at α = 0 is built in. Where w and u are large the power is taken at once: e^w would lose as many
/// digits as w has before the point. Far out 1 + u is R² with R = |x|/√b.
/// </remarks>
internal readonly record struct BarronFunction(double Alpha, double C) : IResidualFunction
{
    /// <summary>From here on 1 + u is u in either type; u itself may overflow.</summary>
    private const double Far = 1e30;

    /// <summary>More than any finite number's; 0 times it is 0, which 0 times ∞ is not.</summary>
    private const double LargestLog = 1e30;

    private double B { get; } = Math.Abs(Alpha - 2);

    private double PerHalf { get; } = 2 / C;

    private double LogPerHalf { get; } = Math.Log(2 / (C * Math.Sqrt(Math.Abs(Alpha - 2))));

    private ScaledPower Power { get; } = new(
        Alpha, 2 / (C * Math.Sqrt(Math.Abs(Alpha - 2))), Math.Abs(Alpha - 2) / Alpha);

    private ScaledPower SlopePower { get; } = new(
        Alpha - 1, 2 / (C * Math.Sqrt(Math.Abs(Alpha - 2))), Math.Sqrt(Math.Abs(Alpha - 2)) / C);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L residual, L half)
        where L : struct, ILane<L>
    {
        var size = L.Abs(half);
        var x = half * PerHalf;
        var u = x * x / B;
        var isFar = u > Far;
        var log = L.Select(isFar, 2 * (L.Log(size) + LogPerHalf), L.Log1P(u));
        var w = 0.5 * Alpha * L.Min(log, LargestLog);
        var near = 0.5 * B * log * L.Select(w == 0, 1, L.ExpM1(w) / w);
        var power = L.Select(isFar, Power.Outside, B / Alpha)
            * L.Pow(L.Select(isFar, size * Power.Inside, 1 + u), L.Select(isFar, Alpha, 0.5 * Alpha));
        return L.Select((u <= 1) | (L.Abs(w) <= 1), near, power - (B / Alpha));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Slope<L>(L residual, L half)
        where L : struct, ILane<L>
    {
        var x = half * PerHalf;
        var u = x * x / B;
        var isFar = u > Far;
        var near = L.Exp(0.5 * (Alpha - 1) * L.Log1P(u));
        var power = L.Pow(
            L.Select(isFar, L.Abs(half) * SlopePower.Inside, 1 + u),
            L.Select(isFar, Alpha - 1, 0.5 * (Alpha - 1)));
        var direction = L.Select(isFar, L.CopySign(SlopePower.Outside, half), x / (C * L.Sqrt(1 + u)));
        return direction * L.Select(u <= 1, near, power);
    }

    /// <summary>
    /// factor·(k·h)^exponent as Outside·(Inside·h)^exponent, so that neither part overflows before the whole does.
    /// </summary>
    private readonly struct ScaledPower
    {
        public ScaledPower(double exponent, double k, double factor)
        {
            var all = factor * Math.Pow(k, exponent);
            var root = Math.Pow(all, 1 / exponent);
            (Inside, Outside) = exponent < -8 ? (k, factor) : exponent > 1 && root < 1 ? (root, 1) : (1, all);
        }

        public double Inside { get; }

        public double Outside { get; }
    }
}
