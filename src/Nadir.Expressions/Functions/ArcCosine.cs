using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The angle from 0 to π with a cosine.</summary>
internal sealed class ArcCosine() : UnaryFunction<ArcCosine.Lane>("acos")
{
    public override IReadOnlyList<string> Aliases => ["arccos"];

    public override Enclosure Enclose(Enclosure x) =>
        Increasing.OfUnit(x, Value(Math.Min(1, x.High)), Value(Math.Max(-1, x.Low)), from: 0);

    public override Node Slope(Node x) => -1 / Functions.SquareRoot.Of(1 - Functions.Power.Of(x, 2));

    public override string Latex(string x) => $@"\arccos\left({x}\right)";

    public override string CSharp(string x) => $"Math.Acos({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => 2 * ArcTangent.Of(L.Sqrt((1 - x) / (1 + x)));
    }
}
