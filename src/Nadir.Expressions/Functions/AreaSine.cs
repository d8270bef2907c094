using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The inverse of the hyperbolic sine.</summary>
internal sealed class AreaSine() : UnaryFunction<AreaSine.Lane>("asinh")
{
    public override IReadOnlyList<string> Aliases => ["arcsinh"];

    public override Enclosure Enclose(Enclosure x) => Increasing.Of(x, Value(x.Low), Value(x.High));

    public override Node Slope(Node x) => 1 / Functions.SquareRoot.Of(Functions.Power.Of(x, 2) + 1);

    public override string Latex(string x) => $@"\operatorname{{arsinh}}\left({x}\right)";

    public override string CSharp(string x) => $"Math.Asinh({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>
        {
            // Not the absolute value, whose slope at 0 is 0; above 2²⁶ the 1 under the root is too small to be seen.
            var size = L.CopySign(x, 1);
            var near = L.Log1P(size + (size * size / (1 + L.Sqrt(1 + (size * size)))));
            var far = L.Log(size) + 0.6931471805599453;
            return L.CopySign(L.Select(size < 67108864, near, far), x);
        }
    }
}
