using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The number with the other sign.</summary>
internal sealed class Negate() : UnaryFunction<Negate.Lane>("-")
{
    protected override bool IsLight => true;

    public override Enclosure Enclose(Enclosure x) => new(-x.High, -x.Low, x.Continuity);

    public override Node Slope(Node x) => -1;

    public override string Latex(string x) => $"-{x}";

    public override string CSharp(string x) => $"-{x}";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => -x;
    }
}
