using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>0 below 0, 1 from 0 on.</summary>
internal sealed class Step() : UnaryFunction<Step.Lane>("step")
{
    public override IReadOnlyList<string> Aliases => ["heaviside"];

    protected override bool IsLight => true;

    public override Enclosure Enclose(Enclosure x) => Jump.Of(x, x.Low >= 0 ? 1 : 0, x.High >= 0 ? 1 : 0);

    public override Node Slope(Node x) => 0;

    public override string Latex(string x) => $@"\operatorname{{step}}\left({x}\right)";

    public override string CSharp(string x) => $"({Whole(x)} >= 0 ? 1.0 : 0.0)";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Select(x >= 0, 1, L.Select(x < 0, 0, x));
    }
}
