using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The angle from −π/2 to π/2 with a tangent.</summary>
internal sealed class ArcTangent() : UnaryFunction<ArcTangent.Lane>("atan")
{
    public override IReadOnlyList<string> Aliases => ["arctan"];

    public override Enclosure Enclose(Enclosure x) => Increasing.Of(x, Value(x.Low), Value(x.High));

    public override Node Slope(Node x) => 1 / (1 + Functions.Power.Of(x, 2));

    public override string Latex(string x) => $@"\arctan\left({x}\right)";

    public override string CSharp(string x) => $"Math.Atan({x})";

    /// <summary>On any lane: turned by an eighth or a quarter turn until the tangent is at most √2 − 1, then a polynomial.</summary>
    // Minimax by exchange (Remez, 50 digits) of (atan(√z)/√z − 1)/z, relative 2^-59.4; eng/minimax.py prints it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Of<L>(L x)
        where L : struct, ILane<L>
    {
        // Not the absolute value, whose slope at 0 is 0.
        var size = L.CopySign(x, 1);
        var steep = size > 2.414213562373095;
        var middle = size > 0.41421356237309503;
        var rest = L.Select(steep, -1 / size, L.Select(middle, (size - 1) / (size + 1), size));
        var square = rest * rest;
        L p = -0.017907508701498546;
        p = L.Fma(p, square, 0.03806468083270953);
        p = L.Fma(p, square, -0.050393036336053826);
        p = L.Fma(p, square, 0.05847887889789868);
        p = L.Fma(p, square, -0.06663103720893641);
        p = L.Fma(p, square, 0.07692060179074627);
        p = L.Fma(p, square, -0.09090897755877388);
        p = L.Fma(p, square, 0.11111110783440122);
        p = L.Fma(p, square, -0.14285714280198622);
        p = L.Fma(p, square, 0.19999999999953666);
        p = L.Fma(p, square, -0.333333333333332);
        var turned = L.Select(steep, 1.5707963267948966, L.Select(middle, 0.78539816339744828, 0));
        var low = L.Select(steep, 6.123233995736766e-17, L.Select(middle, 3.061616997868383e-17, 0));
        return L.CopySign(turned + (rest + L.Fma(rest * square, p, low)), x);
    }

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => ArcTangent.Of(x);
    }
}
