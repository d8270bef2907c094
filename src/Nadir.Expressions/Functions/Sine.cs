using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The sine of radians.</summary>
internal sealed class Sine() : UnaryFunction<Sine.Lane>("sin")
{
    public override Enclosure Enclose(Enclosure x) => Wave.Sine(x);

    public override Node Slope(Node x) => Functions.Cosine.Of(x);

    public override string Latex(string x) => $@"\sin\left({x}\right)";

    public override string CSharp(string x) => $"Math.Sin({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Sin(x);
    }
}
