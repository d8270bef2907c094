using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The nearest whole number, the even one of two as near.</summary>
internal sealed class Round() : UnaryFunction<Round.Lane>("round")
{
    public override IReadOnlyList<string> Aliases => ["rint"];

    protected override bool IsLight => true;

    public override Enclosure Enclose(Enclosure x) => Jump.Of(x, Math.Round(x.Low), Math.Round(x.High));

    public override Node Slope(Node x) => 0;

    public override string Latex(string x) => $@"\operatorname{{round}}\left({x}\right)";

    public override string CSharp(string x) => $"Math.Round({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Round(x);
    }
}
