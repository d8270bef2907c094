using Nadir.Expressions;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>The graph of a function of one number: as many points as its bends need, and gaps where it jumps, has a pole or no value.</summary>
public sealed class FunctionCurve
{
    private const int FirstPoints = 257, MostBisections = 7, MostSearches = 44;

    // Shares of the window: half a pixel at usual sizes, and what can be no continuous step between neighbouring numbers.
    private const double Flat = 5e-4, Jump = 1e-3;

    // Around a pole nearly all of the window would be the pole's: what the middle of the values spans is what can be read.
    private const double PoleReach = 2.5, WindowAir = 0.05;

    private readonly FormulaFunction function;
    private readonly List<double> x = [];
    private readonly List<double> y = [];
    private readonly List<double> breaks = [];
    private double height;
    private bool hasPole;

    private FunctionCurve(FormulaFunction function) => this.function = function;

    /// <summary>From left to right; NaN as y where the line breaks.</summary>
    public IReadOnlyList<double> X => x;

    public IReadOnlyList<double> Y => y;

    /// <summary>Where the function jumps or has a pole.</summary>
    public IReadOnlyList<double> Breaks => breaks;

    /// <summary>The part of the y axis that shows the function though it runs to infinity at a pole; null where it has none.</summary>
    public (double Low, double High)? Window { get; private set; }

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
        var curve = new FunctionCurve(Require.Present(formula).Compile(name));
        curve.Trace(low, high);
        return curve.y.Exists(double.IsFinite)
            ? curve
            : throw Error.Argument($"{formula} has no finite value for {name} from {low} to {high}. Choose another range.", nameof(formula));
    }

    private void Trace(double low, double high)
    {
        var places = new double[FirstPoints];
        for (var i = 0; i < FirstPoints; i++)
            places[i] = i == FirstPoints - 1 ? high : low + ((high - low) * i / (FirstPoints - 1));
        var values = new double[FirstPoints];
        function.Values([places], values);
        var finite = values.Where(double.IsFinite).Order().ToArray();
        height = HeightOf(finite);
        Add(places[0], values[0]);
        for (var i = 1; i < FirstPoints; i++)
            Connect(places[i - 1], values[i - 1], places[i], values[i], MostBisections);
        if (finite.Length == 0)
            return;
        var middle = finite[finite.Length / 2];
        if (hasPole || (breaks.Count > 0 && y.Where(double.IsFinite).Any(value => Math.Abs(value - middle) > 20 * height)))
            Window = Readable(middle);
    }

    /// <summary>What most values span; all of them where most are the same.</summary>
    private static double HeightOf(double[] sorted)
    {
        if (sorted.Length == 0)
            return 1;
        var most = sorted[sorted.Length * 9 / 10] - sorted[sorted.Length / 10];
        return most > 0 ? most : Math.Max(sorted[^1] - sorted[0], double.Epsilon);
    }

    private (double Low, double High)? Readable(double middle)
    {
        var seen = y.Where(double.IsFinite).ToList();
        var (low, high) = (middle - (PoleReach * height), middle + (PoleReach * height));
        var (bottom, top) = (Math.Max(low, seen.Min()), Math.Min(high, seen.Max()));
        var air = WindowAir * (top - bottom);
        return bottom < top ? (Math.Max(low, bottom - air), Math.Min(high, top + air)) : null;
    }

    /// <summary>The line from one point, which is drawn already, to another.</summary>
    private void Connect(double left, double atLeft, double right, double atRight, int bisections)
    {
        if (double.IsFinite(atLeft) != double.IsFinite(atRight))
        {
            Edge(left, atLeft, right, atRight, bisections);
            return;
        }

        if (!double.IsFinite(atLeft))
        {
            Add(right, double.NaN);
            return;
        }

        var isContinuous = function.Enclose([new Enclosure(left, right)]).Continuity == Continuity.Continuous;
        if (!isContinuous && FindJump(left, atLeft, right, atRight) is var (before, after))
        {
            var (atBefore, atAfter) = (function.Value([before]), function.Value([after]));
            Smooth(left, atLeft, before, atBefore, bisections);
            breaks.Add((before + after) / 2);
            Add((before + after) / 2, double.NaN);
            Add(after, atAfter);
            Smooth(after, atAfter, right, atRight, bisections);
            return;
        }

        var middle = (left + right) / 2;
        var atMiddle = function.Value([middle]);
        if (bisections > 0 && !IsFlat(atLeft, atMiddle, atRight))
        {
            Connect(left, atLeft, middle, atMiddle, bisections - 1);
            Connect(middle, atMiddle, right, atRight, bisections - 1);
            return;
        }

        Add(right, atRight);
    }

    /// <summary>The line between two points with neither a jump nor a pole between them.</summary>
    private void Smooth(double left, double atLeft, double right, double atRight, int bisections)
    {
        var middle = left + ((right - left) / 2);
        var atMiddle = function.Value([middle]);
        if (bisections > 0 && double.IsFinite(atMiddle) && !IsFlat(atLeft, atMiddle, atRight))
        {
            Smooth(left, atLeft, middle, atMiddle, bisections - 1);
            Smooth(middle, atMiddle, right, atRight, bisections - 1);
            return;
        }

        Add(right, atRight);
    }

    private bool IsFlat(double atLeft, double atMiddle, double atRight) =>
        Math.Abs(atMiddle - ((atLeft + atRight) / 2)) <= Flat * height;

    /// <summary>The neighbouring numbers between which the function jumps; null where the step melts away as they near each other.</summary>
    private (double Before, double After)? FindJump(double left, double atLeft, double right, double atRight)
    {
        for (var i = 0; i < MostSearches; i++)
        {
            var middle = left + ((right - left) / 2);
            if (middle <= left || middle >= right)
                break;
            var value = function.Value([middle]);
            var (isLeft, isRight) = (Suspect(left, atLeft, middle, value), Suspect(middle, value, right, atRight));
            if (!isLeft && !isRight)
                return null;
            if (isLeft && (!isRight || Math.Abs(value - atLeft) >= Math.Abs(atRight - value)))
                (right, atRight) = (middle, value);
            else
                (left, atLeft) = (middle, value);
        }

        return !double.IsFinite(atLeft) || !double.IsFinite(atRight) || Math.Abs(atRight - atLeft) > Jump * height ? (left, right) : null;
    }

    private bool Suspect(double left, double atLeft, double right, double atRight) =>
        !double.IsFinite(atLeft) || !double.IsFinite(atRight)
        || function.Enclose([new Enclosure(left, right)]).Continuity != Continuity.Continuous;

    /// <summary>The line up to the edge of where the function has a value, or from there on.</summary>
    private void Edge(double left, double atLeft, double right, double atRight, int bisections)
    {
        var (inside, outside) = double.IsFinite(atLeft) ? (left, right) : (right, left);
        for (var i = 0; i < MostSearches; i++)
        {
            var middle = inside + ((outside - inside) / 2);
            if (middle == inside || middle == outside)
                break;
            if (double.IsFinite(function.Value([middle])))
                inside = middle;
            else
                outside = middle;
        }

        var atEdge = function.Value([inside]);
        if (double.IsInfinity(function.Value([outside])) && Math.Abs(atEdge) > PoleReach * height)
        {
            hasPole = true;
            if (breaks.Count == 0 || breaks[^1] != outside)
                breaks.Add(outside);
        }

        if (double.IsFinite(atLeft))
        {
            Smooth(left, atLeft, inside, atEdge, bisections);
            Add(right, double.NaN);
        }
        else
        {
            Add(outside, double.NaN);
            Add(inside, atEdge);
            Smooth(inside, atEdge, right, atRight, bisections);
        }
    }

    private void Add(double at, double value)
    {
        if (x.Count > 0 && x[^1] == at && double.IsFinite(value) == double.IsFinite(y[^1]))
            return;
        x.Add(at);
        y.Add(double.IsFinite(value) ? value : double.NaN);
    }
}
