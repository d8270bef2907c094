using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The size without the sign.</summary>
internal sealed class Absolute() : UnaryFunction<Absolute.Lane>("abs")
{
    public override IReadOnlyList<string> Aliases => ["absolute", "fabs"];

    protected override bool IsLight => true;

    public override Enclosure Enclose(Enclosure x)
    {
        var high = Math.Max(Math.Abs(x.Low), Math.Abs(x.High));
        return new(x.Contains(0) ? 0 : Math.Min(Math.Abs(x.Low), Math.Abs(x.High)), high, x.Continuity);
    }

    public override Node Slope(Node x) => Functions.Sign.Of(x);

    public override string Latex(string x) => $@"\left|{x}\right|";

    public override string CSharp(string x) => $"Math.Abs({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Abs(x);
    }
}
