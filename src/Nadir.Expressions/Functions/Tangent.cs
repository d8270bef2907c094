using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The tangent of radians.</summary>
internal sealed class Tangent() : UnaryFunction<Tangent.Lane>("tan")
{
    public override Enclosure Enclose(Enclosure x) => Wave.HasPole(x)
        ? new(double.NegativeInfinity, double.PositiveInfinity, Continuity.Partly)
        : Increasing.Of(x, Value(x.Low), Value(x.High));

    public override Node Slope(Node x) => 1 + Functions.Power.Of(Of(x), 2);

    public override string Latex(string x) => $@"\tan\left({x}\right)";

    public override string CSharp(string x) => $"Math.Tan({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Sin(x) / L.Cos(x);
    }
}
