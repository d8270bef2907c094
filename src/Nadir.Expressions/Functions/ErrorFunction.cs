using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>2/√π times the integral of e^(−t²) from 0 to x.</summary>
internal sealed class ErrorFunction() : UnaryFunction<ErrorFunction.Lane>("erf")
{
    public override Enclosure Enclose(Enclosure x) => Increasing.Of(x, Value(x.Low), Value(x.High), from: -1, to: 1);

    public override Node Slope(Node x) => 2 * Functions.Gaussian.Of(x) / Functions.SquareRoot.Of(ConstantNode.Pi);

    public override string Latex(string x) => $@"\operatorname{{erf}}\left({x}\right)";

    public override string CSharp(string x) => $"Nadir.Expressions.Formula.Parse(\"erf(x)\").Evaluate((\"x\", {x}))";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Erf(x);
    }
}
