using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A power; of a negative number to whole exponents only.</summary>
internal sealed class Power() : BinaryFunction<Power.Lane>("^")
{
    // The general power on lanes is within 2 units in the last place; twice, as the sample beside an end errs, too.
    private const int Steps = 8;

    public override IReadOnlyList<string> Aliases => ["pow", "power"];

    /// <summary>The simpler function that a known exponent makes of it; null where there is none.</summary>
    public static Function? For(double exponent) => exponent == 0.5 ? Functions.SquareRoot : WholePower.For(exponent);

    public override Enclosure Enclose(Enclosure x, Enclosure y)
    {
        if (!y.IsNumber)
            return x.Low < 0 ? Signed(x, y) : Corners(x, y);
        if (For(y.Low) is { } simple)
            return simple.Enclose([x]);
        if (y.Low == Math.Floor(y.Low))
            return Whole(x, y);
        if (x.High < 0)
            return Enclosure.None;
        return Corners(x.Low < 0 ? new(0, x.High, Continuity.Partly) : x, y);
    }

    public override (Node InFirst, Node InSecond) Slopes(Node x, Node y) =>
        (InBase(x, y), Of(x, y) * Functions.Logarithm.Of(x));

    public override string Latex(string x, string y) => $"{x}^{{{y}}}";

    public override string CSharp(string x, string y) => $"Math.Pow({x}, {y})";

    // x⁰ is 1 at 0 too.
    private Node InBase(Node x, Node y) => y switch
    {
        NumberNode { Value: 0 } => 0,
        NumberNode { Value: var exponent } => exponent * Of(x, exponent - 1),
        _ => y * Of(x, y - 1),
    };

    /// <summary>For bases that are not negative: between the corners, as it grows or falls along every edge.</summary>
    private Enclosure Corners(Enclosure x, Enclosure y)
    {
        // −0 + 0 is 0, whose odd powers are not −∞.
        var (from, to) = (x.Low + 0.0, x.High + 0.0);
        var (a, b, c, d) = (Value(from, y.Low), Value(from, y.High), Value(to, y.Low), Value(to, y.High));
        var low = Math.Max(0, Outward.Below(Math.Min(Math.Min(a, b), Math.Min(c, d)), Steps));
        var high = Outward.Above(Math.Max(Math.Max(a, b), Math.Max(c, d)), Steps);
        var continuity = Enclosure.Weaker(x.Continuity, y.Continuity);
        return Enclosure.Between(low, high, x.Low <= 0 && y.Low <= 0 ? Enclosure.Weaker(continuity, Continuity.Defined) : continuity);
    }

    private Enclosure Whole(Enclosure x, Enclosure y)
    {
        if (x.Contains(0) && y.Low < 0)
            return Functions.Divide.Enclose(Enclosure.One, Whole(x, new(-y.High, -y.Low)));
        if (y.Low % 2 == 0)
            return Corners(Functions.Absolute.Enclose(x), y);
        if (x.Low >= 0)
            return Corners(x, y);
        if (x.High <= 0)
            return Functions.Negate.Enclose(Corners(Functions.Negate.Enclose(x), y));
        return Enclosure.Between(-Corners(new(0, -x.Low), y).High, Corners(new(0, x.High), y).High, x.Continuity);
    }

    // Between the whole exponents there is no value, and at them it may be of either sign.
    private Enclosure Signed(Enclosure x, Enclosure y)
    {
        var size = Corners(Functions.Absolute.Enclose(x), y);
        return new(-size.High, size.High, Continuity.Partly);
    }

    internal readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Pow(x, y);
    }
}
