using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>log(1 + eˣ).</summary>
internal sealed class Softplus() : UnaryFunction<Softplus.Lane>("softplus")
{
    public override Enclosure Enclose(Enclosure x) => Increasing.Of(x, Value(x.Low), Value(x.High), from: 0);

    public override Node Slope(Node x) => Functions.Sigmoid.Of(x);

    public override string Latex(string x) => $@"\operatorname{{softplus}}\left({x}\right)";

    public override string CSharp(string x) => Once(x, static x => $"(Math.Max({x}, 0) + double.LogP1(Math.Exp(-Math.Abs({x}))))");

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Softplus(x);
    }
}
