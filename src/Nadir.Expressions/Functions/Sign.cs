using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>−1, 0 or 1, as the number is below, at or above 0.</summary>
internal sealed class Sign() : UnaryFunction<Sign.Lane>("sign")
{
    public override IReadOnlyList<string> Aliases => ["sgn"];

    public override Enclosure Enclose(Enclosure x) => Jump.Of(x, Math.Sign(x.Low), Math.Sign(x.High));

    public override Node Slope(Node x) => 0;

    public override string Latex(string x) => $@"\operatorname{{sign}}\left({x}\right)";

    public override string CSharp(string x) => Once(x, static x => $"({x} > 0 ? 1.0 : {x} < 0 ? -1.0 : {x})");

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Select(x > 0, 1, L.Select(x < 0, -1, x * 0));
    }
}
