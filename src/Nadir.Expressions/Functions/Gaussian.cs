using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>e^(−x²).</summary>
internal sealed class Gaussian() : UnaryFunction<Gaussian.Lane>("gaussian")
{
    public override Enclosure Enclose(Enclosure x)
    {
        var size = Functions.Absolute.Enclose(x);
        return Increasing.Of(size, Value(size.High), Value(size.Low), from: 0, to: 1);
    }

    public override Node Slope(Node x) => -2 * x * Of(x);

    public override string Latex(string x) => $@"e^{{-\left({x}\right)^{{2}}}}";

    public override string CSharp(string x) => $"Math.Exp(-Math.Pow({x}, 2.0))";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>
        {
            // What the square lost to rounding would be seen in its power.
            var square = x * x;
            var power = L.Exp(-square);
            return L.Select(power > 0, L.Fma(L.Fma(x, x, -square), -power, power), power);
        }
    }
}
