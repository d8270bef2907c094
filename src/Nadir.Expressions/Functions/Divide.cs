using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The quotient.</summary>
internal sealed class Divide() : BinaryFunction<Divide.Lane>("/")
{
    protected override bool IsLight => true;

    public override Enclosure Enclose(Enclosure x, Enclosure y)
    {
        if (y.Low < 0 && y.High > 0)
            return Everything;
        if (y.IsNumber && y.Low == 0)
            return x.IsNumber && x.Low == 0 ? Enclosure.None : Everything;
        if (y.Low <= 0 && y.High >= 0)
            return Half(x, y);
        var low = Math.Min(
            Least(Outward.DivideDown(x.Low, y.Low), Outward.DivideDown(x.Low, y.High)),
            Least(Outward.DivideDown(x.High, y.Low), Outward.DivideDown(x.High, y.High)));
        var high = Math.Max(
            Most(Outward.DivideUp(x.Low, y.Low), Outward.DivideUp(x.Low, y.High)),
            Most(Outward.DivideUp(x.High, y.Low), Outward.DivideUp(x.High, y.High)));
        return Enclosure.Between(low, high, Enclosure.Weaker(x.Continuity, y.Continuity));
    }

    public override (Node InFirst, Node InSecond) Slopes(Node x, Node y) => (1 / y, -x / Functions.Power.Of(y, 2));

    public override string Latex(string x, string y) => $@"\frac{{{x}}}{{{y}}}";

    public override string CSharp(string x, string y) => $"{x} / {y}";

    public override Tensor Apply(Tensor x, Tensor y) => x / y;

    private static Enclosure Everything { get; } = new(double.NegativeInfinity, double.PositiveInfinity, Continuity.Partly);

    // The divisor ends at 0: quotients grow without bound to the sides that the dividend's signs allow.
    private static Enclosure Half(Enclosure x, Enclosure y)
    {
        if (y.High <= 0)
            return Functions.Negate.Enclose(Half(x, Functions.Negate.Enclose(y)));
        var low = x.Low < 0 ? double.NegativeInfinity : Outward.DivideDown(x.Low, y.High);
        var high = x.High > 0 ? double.PositiveInfinity : Outward.DivideUp(x.High, y.High);
        return Enclosure.Between(low, high, Continuity.Partly);
    }

    // ∞ ÷ ∞ is no bound: the quotients beside it are.
    private static double Least(double one, double other) => double.IsNaN(one) ? other : double.IsNaN(other) ? one : Math.Min(one, other);

    private static double Most(double one, double other) => double.IsNaN(one) ? other : double.IsNaN(other) ? one : Math.Max(one, other);

    internal readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x / y;
    }
}
