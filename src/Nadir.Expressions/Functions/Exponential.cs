using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>eˣ.</summary>
internal sealed class Exponential() : UnaryFunction<Exponential.Lane>("exp")
{
    public override Enclosure Enclose(Enclosure x) =>
        Increasing.Of(x, Value(x.Low), Value(x.High), x.Low >= 0 ? 1 : 0, x.High <= 0 ? 1 : double.PositiveInfinity);

    public override Node Slope(Node x) => Of(x);

    public override string Latex(string x) => $@"e^{{{x}}}";

    public override string CSharp(string x) => $"Math.Exp({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Exp(x);
    }
}
