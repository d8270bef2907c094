using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The inverse of the hyperbolic tangent.</summary>
internal sealed class AreaTangent() : UnaryFunction<AreaTangent.Lane>("atanh")
{
    public override IReadOnlyList<string> Aliases => ["arctanh"];

    public override Enclosure Enclose(Enclosure x) =>
        Increasing.OfUnit(x, Value(Math.Max(-1, x.Low)), Value(Math.Min(1, x.High)));

    public override Node Slope(Node x) => 1 / (1 - Functions.Power.Of(x, 2));

    public override string Latex(string x) => $@"\operatorname{{artanh}}\left({x}\right)";

    public override string CSharp(string x) => $"Math.Atanh({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>
        {
            // Not the absolute value, whose slope at 0 is 0.
            var size = L.CopySign(x, 1);
            return L.CopySign(0.5 * L.Log1P(2 * size / (1 - size)), x);
        }
    }
}
