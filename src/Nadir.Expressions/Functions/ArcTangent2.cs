using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The angle of the point (x, y), given as (y, x), from −π to π.</summary>
internal sealed class ArcTangent2() : BinaryFunction<ArcTangent2.Lane>("atan2")
{
    public override IReadOnlyList<string> Aliases => ["arctan2"];

    /// <summary>Without the origin and the cut at the left of it, a box's angles lie between those of its corners.</summary>
    public override Enclosure Enclose(Enclosure x, Enclosure y)
    {
        var continuity = Enclosure.Weaker(x.Continuity, y.Continuity);
        if (x.Contains(0) && y.Low <= 0)
            return new(-3.1415926535897936, 3.1415926535897936, Enclosure.Weaker(continuity, Continuity.Defined));
        var (a, b, c, d) = (Value(x.Low, y.Low), Value(x.Low, y.High), Value(x.High, y.Low), Value(x.High, y.High));
        var low = Math.Min(Math.Min(a, b), Math.Min(c, d));
        var high = Math.Max(Math.Max(a, b), Math.Max(c, d));
        return Increasing.Of(new(low, high, continuity), low, high);
    }

    public override (Node InFirst, Node InSecond) Slopes(Node x, Node y)
    {
        var square = Functions.Power.Of(x, 2) + Functions.Power.Of(y, 2);
        return (y / square, -x / square);
    }

    public override string Latex(string x, string y) => $@"\operatorname{{atan2}}\left({x}, {y}\right)";

    public override string CSharp(string x, string y) => $"Math.Atan2({x}, {y})";

    internal readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L>
        {
            // Not the absolute values, whose slopes at 0 are 0.
            var (up, right) = (L.CopySign(x, 1), L.CopySign(y, 1));
            var steep = up > right;
            var longer = L.Select(steep, up, right);
            var shorter = L.Select(steep, right, up);
            var ratio = L.Select(longer == 0, 0, L.Select(shorter == double.PositiveInfinity, 1, shorter / longer));
            var angle = ArcTangent.Of(ratio);
            angle = L.Select(steep, 1.5707963267948966 - angle, angle);
            angle = L.Select(L.CopySign(1, y) < 0, Math.PI - angle, angle);
            return L.Select(L.IsNaN(x) | L.IsNaN(y), double.NaN, L.CopySign(angle, x));
        }
    }
}
