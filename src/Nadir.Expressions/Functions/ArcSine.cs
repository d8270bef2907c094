using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The angle from −π/2 to π/2 with a sine.</summary>
internal sealed class ArcSine() : UnaryFunction<ArcSine.Lane>("asin")
{
    public override IReadOnlyList<string> Aliases => ["arcsin"];

    public override Enclosure Enclose(Enclosure x) =>
        Increasing.OfUnit(x, Value(Math.Max(-1, x.Low)), Value(Math.Min(1, x.High)));

    public override Node Slope(Node x) => 1 / Functions.SquareRoot.Of(1 - Functions.Power.Of(x, 2));

    public override string Latex(string x) => $@"\arcsin\left({x}\right)";

    public override string CSharp(string x) => $"Math.Asin({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => ArcTangent.Of(x / L.Sqrt((1 - x) * (1 + x)));
    }
}
