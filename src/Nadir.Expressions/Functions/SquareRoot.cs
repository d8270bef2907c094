using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The square root.</summary>
internal sealed class SquareRoot() : UnaryFunction<SquareRoot.Lane>("sqrt")
{
    protected override bool IsLight => true;

    public override Enclosure Enclose(Enclosure x)
    {
        if (x.High < 0)
            return Enclosure.None;
        var low = Outward.RootDown(Math.Max(0, x.Low));
        return Enclosure.Between(low, Outward.RootUp(x.High), x.Low < 0 ? Continuity.Partly : x.Continuity);
    }

    public override Node Slope(Node x) => 1 / (2 * Of(x));

    public override string Latex(string x) => $@"\sqrt{{{x}}}";

    public override string CSharp(string x) => $"Math.Sqrt({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Sqrt(x);
    }
}
