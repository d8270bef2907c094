using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>What division by y into a whole number leaves of x, with the sign of y, as Python's <c>%</c>.</summary>
internal sealed class Modulo() : BinaryFunction<Modulo.Lane>("mod")
{
    public override Enclosure Enclose(Enclosure x, Enclosure y)
    {
        var continuity = Enclosure.Weaker(x.Continuity, y.Continuity);
        var all = new Enclosure(Math.Min(0, y.Low), Math.Max(0, y.High), Enclosure.Weaker(continuity, Continuity.Defined));
        if (y.Contains(0) || double.IsInfinity(x.Low) || double.IsInfinity(x.High))
            return all with { Continuity = Continuity.Partly };
        if (!y.IsNumber)
            return all;
        var quotient = Functions.Divide.Enclose(x, y);
        var whole = Math.Floor(quotient.Low);
        if (whole != Math.Floor(quotient.High) || Math.Abs(whole) > 1e15)
            return all;
        var rest = Functions.Subtract.Enclose(x, Functions.Multiply.Enclose(Enclosure.Of(whole), y));
        return new(Math.Max(all.Low, rest.Low), Math.Min(all.High, rest.High), continuity);
    }

    public override (Node InFirst, Node InSecond) Slopes(Node x, Node y) => (1, -Functions.Floor.Of(x / y));

    public override string Latex(string x, string y) => $@"\left({x} \bmod {y}\right)";

    public override string CSharp(string x, string y) =>
        Once(x, y, static (x, y) => $"({x} - {y} * Math.Floor({x} / {y}))");

    internal readonly struct Lane : IBinaryLane
    {
        // A quotient beyond 2⁵³ is rounded: what it leaves is divided once more, beyond 2¹⁰⁶ it leaves nothing.
        // The quotient may round up to a whole number that is one too many, too.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L>
        {
            var once = L.Fma(-L.Floor(x / y), y, x);
            var rest = L.Select(L.Abs(once) > L.Abs(y), L.Fma(-L.Floor(once / y), y, once), once);
            rest = L.Select(((rest < 0) & (y > 0)) | ((rest > 0) & (y < 0)), rest + y, rest);
            var fits = ((rest >= 0) & (rest <= y)) | ((rest <= 0) & (rest >= y));
            return L.Select(fits | L.IsNaN(once), rest, 0);
        }
    }
}
