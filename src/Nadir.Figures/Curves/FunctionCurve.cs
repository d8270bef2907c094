using Nadir.Expressions;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>The graph of a function of one number: as many points as its bends need, and gaps where it jumps, has a pole or no value.</summary>
public sealed class FunctionCurve
{
    private const int FirstPoints = 257, MostBisections = 7, MostSearches = 44;

    // Shares of the height: half a pixel at usual sizes, and what can be no continuous step between neighbouring numbers.
    private const double Flat = 5e-4, Jump = 1e-3;

    // Shares of the range: a gap that no eye sees, and how near to an end the function is asked whether it still moves.
    private const double Narrow = 1e-9, Near = 1e-6;

    // Around a pole nearly all of the window would be the pole's: what the middle of the values spans is what can be read.
    private const double PoleReach = 2.5, Air = 0.04;

    // Values that differ by less than this share of themselves differ by rounding.
    private const double Rounding = 1e-11;

    // Uneven, so that no wave is met at the same phase each time.
    private static readonly double[] Probes = [0.5, 0.29, 0.83];

    private readonly FormulaFunction function;
    private readonly double low, high;
    private readonly List<double> x = [];
    private readonly List<double> y = [];
    private readonly List<double> breaks = [];
    private double height;
    private bool hasPole;

    private FunctionCurve(FormulaFunction function, double low, double high) => (this.function, this.low, this.high) = (function, low, high);

    /// <summary>From left to right.</summary>
    public IReadOnlyList<double> X => x;

    /// <summary>The value at each x; NaN where the line breaks.</summary>
    public IReadOnlyList<double> Y => y;

    /// <summary>Where the function jumps or has a pole, also one at an end of where it has values.</summary>
    public IReadOnlyList<double> Breaks => breaks;

    /// <summary>The part of the y axis that shows the function though it runs to infinity at a pole; null where it has none.</summary>
    public (double Low, double High)? Window { get; private set; }

    /// <summary>The window, or all values where there is none.</summary>
    internal (double Low, double High) Shown => Window ?? (y.Where(double.IsFinite).Min(), y.Where(double.IsFinite).Max());

    /// <summary>The graph over a part of the number line.</summary>
    /// <param name="formula">An expression of one name.</param>
    /// <param name="name">The name.</param>
    /// <param name="low">Where it begins.</param>
    /// <param name="high">Where it ends, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">The formula has other names, or no finite value in the range.</exception>
    public static FunctionCurve Of(Formula formula, string name, double low, double high)
    {
        if (!(Require.Finite(low) < Require.Finite(high)))
            throw Error.Argument($"A curve needs low below high, got {low} and {high}.", nameof(high));
        var curve = new FunctionCurve(Require.Present(formula).Compile(Require.Present(name)), low, high);
        return curve.Trace()
            ? curve
            : throw Error.Argument($"{formula} has no finite value for {name} from {low} to {high}. Choose another range.", nameof(formula));
    }

    private bool Trace()
    {
        var places = Array.ConvertAll([.. Enumerable.Range(0, FirstPoints)], i => double.Lerp(low, high, i / (FirstPoints - 1.0)));
        var values = new double[FirstPoints];
        function.Values([places], values);
        var finite = values.Where(double.IsFinite).Order().ToArray();
        if (finite.Length == 0)
            return false;
        height = HeightOf(finite);
        Add(places[0], values[0]);
        for (var i = 1; i < FirstPoints; i++)
            Connect((places[i - 1], values[i - 1]), (places[i], values[i]), MostBisections, isContinuous: false);
        if (hasPole)
            Window = WindowAround(finite[finite.Length / 2]);
        return true;
    }

    /// <summary>What the middle of the values spans, or all of them where most are equal; never 0, nor too large to be multiplied.</summary>
    private static double HeightOf(double[] sorted)
    {
        var middle = (sorted[sorted.Length * 9 / 10] / 2) - (sorted[sorted.Length / 10] / 2);
        var whole = (sorted[^1] / 2) - (sorted[0] / 2);
        var least = Rounding * Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]));
        return Math.Clamp(2 * Math.Min(middle > least ? middle : Math.Max(whole, least), double.MaxValue / 32), double.Epsilon, double.MaxValue);
    }

    private (double Low, double High) WindowAround(double middle)
    {
        var (least, most) = Shown;
        var (bottom, top) = (Math.Max(least, middle - (PoleReach * height)), Math.Min(most, middle + (PoleReach * height)));
        var air = Air * (top - bottom);
        return (bottom - air, top + air);
    }

    /// <summary>The line from one point, which is drawn already, to another.</summary>
    private void Connect((double X, double Y) left, (double X, double Y) right, int bisections, bool isContinuous)
    {
        var (isLeft, isRight) = (double.IsFinite(left.Y), double.IsFinite(right.Y));
        if (isLeft != isRight)
        {
            var (inside, outside) = isLeft ? Edge(left, right) : Edge(right, left);
            ConnectAround(left, isLeft ? inside : outside, isLeft ? outside : inside, right, bisections);
            return;
        }

        isContinuous = isContinuous || !isLeft || !MayJump(left, right);
        if (bisections > 0 && !isContinuous && FindJump(left, right) is var (before, after))
        {
            ConnectAround(left, before, after, right, bisections);
            return;
        }

        if (bisections > 0 && isLeft && !IsFlat(left, right))
        {
            var middle = At(double.Lerp(left.X, right.X, 0.5));
            Connect(left, middle, bisections - 1, isContinuous);
            Connect(middle, right, bisections - 1, isContinuous);
            return;
        }

        Add(right.X, right.Y);
    }

    /// <summary>The line up to a break, and on behind it.</summary>
    private void ConnectAround((double X, double Y) left, (double X, double Y) before, (double X, double Y) after, (double X, double Y) right, int bisections)
    {
        if (before.X > left.X)
            Connect(left, before, bisections - 1, isContinuous: false);
        Add(double.Lerp(before.X, after.X, 0.5), double.NaN);
        Add(after.X, after.Y);
        if (right.X > after.X)
            Connect(after, right, bisections - 1, isContinuous: false);
    }

    private (double X, double Y) At(double place) => (place, function.Value([place]));

    private bool IsFlat((double X, double Y) left, (double X, double Y) right) => Array.TrueForAll(Probes, share =>
        Math.Abs(At(double.Lerp(left.X, right.X, share)).Y - double.Lerp(left.Y, right.Y, share)) <= Flat * height);

    private bool MayJump((double X, double Y) left, (double X, double Y) right) =>
        !double.IsFinite(left.Y) || !double.IsFinite(right.Y)
        || function.Enclose([new Enclosure(left.X, right.X)]).Continuity != Continuity.Continuous;

    /// <summary>The neighbouring places between which the function jumps; null where the step melts away as they near each other.</summary>
    private ((double X, double Y) Before, (double X, double Y) After)? FindJump((double X, double Y) left, (double X, double Y) right)
    {
        for (var i = 0; i < MostSearches; i++)
        {
            var middle = At(double.Lerp(left.X, right.X, 0.5));
            if (middle.X <= left.X || middle.X >= right.X)
                break;
            var (isLeft, isRight) = (MayJump(left, middle), MayJump(middle, right));
            if (!isLeft && !isRight)
                return null;
            if (isLeft && (!isRight || Math.Abs(middle.Y - left.Y) >= Math.Abs(right.Y - middle.Y)))
                right = middle;
            else
                left = middle;
        }

        return Math.Abs(right.Y - left.Y) <= Jump * height ? null : (left, right);
    }

    /// <summary>The neighbouring places where the function has its last value, and none any more.</summary>
    private ((double X, double Y) Inside, (double X, double Y) Outside) Edge((double X, double Y) inside, (double X, double Y) outside)
    {
        for (var i = 0; i < MostSearches; i++)
        {
            var middle = At(double.Lerp(inside.X, outside.X, 0.5));
            if (middle.X == inside.X || middle.X == outside.X)
                break;
            if (double.IsFinite(middle.Y))
                inside = middle;
            else
                outside = middle;
        }

        return (inside, outside);
    }

    private void Add(double at, double value)
    {
        var isFinite = double.IsFinite(value);
        if (x.Count > 0 && x[^1] == at && isFinite == double.IsFinite(y[^1]))
            return;
        if (x.Count > 0 && isFinite != double.IsFinite(y[^1]))
            End(isFinite ? at : x[^1], isFinite ? value : y[^1], isFinite ? 1 : -1);
        if (isFinite)
            Bridge(at, value);
        x.Add(at);
        y.Add(isFinite ? value : double.NaN);
    }

    /// <summary>Notes whether the function runs away at an end of its line.</summary>
    private void End(double at, double value, int inwards)
    {
        if (!(Drift(at, value, inwards) > height))
            return;
        hasPole = true;
        Break(at);
    }

    private void Break(double at)
    {
        if (breaks.Count == 0 || !IsNarrow(breaks[^1], at))
            breaks.Add(at);
    }

    private bool IsNarrow(double from, double to) => to - from <= (Narrow * high) - (Narrow * low);

    /// <summary>By how much the function changes over the last millionth of the range.</summary>
    private double Drift(double at, double value, int inwards)
    {
        var aside = Math.Clamp(at + (inwards * ((Near * high) - (Near * low))), low, high);
        return Math.Abs(function.Value([aside]) - value);
    }

    /// <summary>Takes the gap before a point away where the function only misses a place, as sin(x)/x does; else notes the break.</summary>
    private void Bridge(double at, double value)
    {
        var last = y.FindLastIndex(double.IsFinite);
        if (last < 0 || last == y.Count - 1 || !IsNarrow(x[last], at))
            return;
        if (Math.Max(Math.Abs(value - y[last]), Math.Max(Drift(at, value, 1), Drift(x[last], y[last], -1))) <= Jump * height)
        {
            x.RemoveRange(last + 1, x.Count - last - 1);
            y.RemoveRange(last + 1, y.Count - last - 1);
        }
        else
        {
            Break(double.Lerp(x[last], at, 0.5));
        }
    }
}
