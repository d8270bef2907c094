using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The logarithm to base 2, exact at the base's powers.</summary>
internal sealed class Logarithm2() : UnaryFunction<Logarithm2.Lane>("log2")
{
    public override Enclosure Enclose(Enclosure x) =>
        Increasing.OfPositive(x, 0, Value(Math.Max(0, x.Low)), Value(x.High));

    public override Node Slope(Node x) => 1 / (x * Functions.Logarithm.Of(2));

    public override string Latex(string x) => $@"\log_{{2}}\left({x}\right)";

    public override string CSharp(string x) => $"Math.Log2({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>
        {
            // Two digits short of the last, a whole number is meant; rounded by adding, as a rounding has no slope.
            var y = L.Log(x) / 0.6931471805599453;
            var whole = y + 6755399441055744 - 6755399441055744;
            return L.Select(L.Abs(y - whole) <= 4.5e-16 * L.Abs(whole), whole, y);
        }
    }
}
