using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>eˣ − 1, exact near 0.</summary>
internal sealed class ExponentialMinusOne() : UnaryFunction<ExponentialMinusOne.Lane>("expm1")
{
    public override Enclosure Enclose(Enclosure x) => Increasing.Of(x, Value(x.Low), Value(x.High), from: -1);

    public override Node Slope(Node x) => Functions.Exponential.Of(x);

    public override string Latex(string x) => $@"\left(e^{{{x}}} - 1\right)";

    public override string CSharp(string x) => $"double.ExpM1({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.ExpM1(x);
    }
}
