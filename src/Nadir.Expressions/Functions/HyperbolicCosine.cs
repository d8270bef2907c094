using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The hyperbolic cosine, (eˣ + e⁻ˣ)/2.</summary>
internal sealed class HyperbolicCosine() : UnaryFunction<HyperbolicCosine.Lane>("cosh")
{
    public override Enclosure Enclose(Enclosure x)
    {
        var size = Functions.Absolute.Enclose(x);
        return Increasing.Of(size, Value(size.Low), Value(size.High), from: 1);
    }

    public override Node Slope(Node x) => Functions.HyperbolicSine.Of(x);

    public override string Latex(string x) => $@"\cosh\left({x}\right)";

    public override string CSharp(string x) => $"Math.Cosh({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>
        {
            var size = L.Abs(x);
            var half = L.Exp(0.5 * size);
            var power = L.Exp(size);
            return L.Select(size < 700, (0.5 * power) + (0.5 / power), 0.5 * half * half);
        }
    }
}
