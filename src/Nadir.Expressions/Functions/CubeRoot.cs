using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The real cube root, of negative numbers too.</summary>
internal sealed class CubeRoot() : UnaryFunction<CubeRoot.Lane>("cbrt")
{
    public override Enclosure Enclose(Enclosure x) => Increasing.Of(x, Value(x.Low), Value(x.High));

    public override Node Slope(Node x) => 1 / (3 * Functions.Power.Of(Of(x), 2));

    public override string Latex(string x) => $@"\sqrt[3]{{{x}}}";

    public override string CSharp(string x) => $"Math.Cbrt({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>
        {
            // The power is off by its exponent's rounding; one step of Newton's on the root sets it right.
            // The smallest numbers are enlarged by 2⁵⁴, as the step would lose its digits.
            var size = L.CopySign(x, 1);
            var isTiny = size < 1e-290;
            size = L.Select(isTiny, size * 18014398509481984, size);
            var root = L.Pow(size, 1.0 / 3);
            var square = root * root;
            var better = root - (L.Fma(square, root, -size) / (3 * square));
            // At 0 the step is 0/0; the square root has the same value and slope there.
            better = L.Select(size == 0, L.Sqrt(size), better) * L.Select(isTiny, 3.814697265625e-06, 1);
            return L.Select(size == double.PositiveInfinity, x, L.CopySign(better, x));
        }
    }
}
