using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>x above 0, 0 below.</summary>
internal sealed class Relu() : UnaryFunction<Relu.Lane>("relu")
{
    protected override bool IsLight => true;

    public override Enclosure Enclose(Enclosure x) => new(Math.Max(0, x.Low), Math.Max(0, x.High), x.Continuity);

    public override Node Slope(Node x) => Functions.Greater.Of(x, 0);

    public override string Latex(string x) => $@"\operatorname{{relu}}\left({x}\right)";

    public override string CSharp(string x) => $"Math.Max({x}, 0)";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Select(x <= 0, 0, x);
    }
}
