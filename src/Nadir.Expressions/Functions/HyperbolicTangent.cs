using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The hyperbolic tangent.</summary>
internal sealed class HyperbolicTangent() : UnaryFunction<HyperbolicTangent.Lane>("tanh")
{
    public override Enclosure Enclose(Enclosure x) => Increasing.Of(x, Value(x.Low), Value(x.High), from: -1, to: 1);

    public override Node Slope(Node x) => 1 - Functions.Power.Of(Of(x), 2);

    public override string Latex(string x) => $@"\tanh\left({x}\right)";

    public override string CSharp(string x) => $"Math.Tanh({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Tanh(x);
    }
}
