using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>log(1 + x), exact near 0.</summary>
internal sealed class LogarithmPlusOne() : UnaryFunction<LogarithmPlusOne.Lane>("log1p")
{
    public override Enclosure Enclose(Enclosure x) =>
        Increasing.OfPositive(x, -1, Value(Math.Max(-1, x.Low)), Value(x.High));

    public override Node Slope(Node x) => 1 / (1 + x);

    public override string Latex(string x) => $@"\ln\left(1 + {x}\right)";

    public override string CSharp(string x) => $"double.LogP1({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Log1P(x);
    }
}
