using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The cosine of radians.</summary>
internal sealed class Cosine() : UnaryFunction<Cosine.Lane>("cos")
{
    public override Enclosure Enclose(Enclosure x) => Wave.Cosine(x);

    public override Node Slope(Node x) => -Functions.Sine.Of(x);

    public override string Latex(string x) => $@"\cos\left({x}\right)";

    public override string CSharp(string x) => $"Math.Cos({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Cos(x);
    }
}
