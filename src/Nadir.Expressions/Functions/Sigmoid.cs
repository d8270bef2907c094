using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>1 ÷ (1 + e⁻ˣ).</summary>
internal sealed class Sigmoid() : UnaryFunction<Sigmoid.Lane>("sigmoid")
{
    public override IReadOnlyList<string> Aliases => ["logistic", "expit"];

    public override Enclosure Enclose(Enclosure x) => Increasing.Of(x, Value(x.Low), Value(x.High), from: 0, to: 1);

    public override Node Slope(Node x) => Of(x) * (1 - Of(x));

    public override string Latex(string x) => $@"\sigma\left({x}\right)";

    public override string CSharp(string x) => $"(1 / (1 + Math.Exp(-{Whole(x)})))";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Sigmoid(x);
    }
}
