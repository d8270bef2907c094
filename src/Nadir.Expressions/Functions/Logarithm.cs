using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The natural logarithm.</summary>
internal sealed class Logarithm() : UnaryFunction<Logarithm.Lane>("log")
{
    public override IReadOnlyList<string> Aliases => ["ln"];

    public override Enclosure Enclose(Enclosure x) =>
        Increasing.OfPositive(x, 0, Value(Math.Max(0, x.Low)), Value(x.High));

    public override Node Slope(Node x) => 1 / x;

    public override string Latex(string x) => $@"\ln\left({x}\right)";

    public override string CSharp(string x) => $"Math.Log({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Log(x);
    }
}
