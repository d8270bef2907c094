using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The hyperbolic sine, (eˣ − e⁻ˣ)/2.</summary>
internal sealed class HyperbolicSine() : UnaryFunction<HyperbolicSine.Lane>("sinh")
{
    public override Enclosure Enclose(Enclosure x) => Increasing.Of(x, Value(x.Low), Value(x.High));

    public override Node Slope(Node x) => Functions.HyperbolicCosine.Of(x);

    public override string Latex(string x) => $@"\sinh\left({x}\right)";

    public override string CSharp(string x) => $"Math.Sinh({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>
        {
            // Not the absolute value, whose slope at 0 is 0.
            // Halves of the power are multiplied where the whole would be ∞ too early.
            var size = L.CopySign(x, 1);
            var grown = L.ExpM1(size);
            var half = L.Exp(0.5 * size);
            var near = 0.5 * (grown + (grown / (grown + 1)));
            return L.CopySign(L.Select(size < 700, near, 0.5 * half * half), x);
        }
    }
}
