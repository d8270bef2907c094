using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The inverse of the hyperbolic cosine, from 1 on.</summary>
internal sealed class AreaCosine() : UnaryFunction<AreaCosine.Lane>("acosh")
{
    public override IReadOnlyList<string> Aliases => ["arccosh"];

    public override Enclosure Enclose(Enclosure x) =>
        Increasing.OfPositive(x, 1, Value(Math.Max(1, x.Low)), Value(x.High));

    public override Node Slope(Node x) => 1 / Functions.SquareRoot.Of(Functions.Power.Of(x, 2) - 1);

    public override string Latex(string x) => $@"\operatorname{{arcosh}}\left({x}\right)";

    public override string CSharp(string x) => $"Math.Acosh({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>
        {
            var above = x - 1;
            var near = L.Log1P(above + L.Sqrt(above * (x + 1)));
            // Far below 1, rounding would hide that there is no value.
            return L.Select(x < 1, L.Sqrt(above), L.Select(x < 67108864, near, L.Log(x) + 0.6931471805599453));
        }
    }
}
