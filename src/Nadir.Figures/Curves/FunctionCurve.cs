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
    private const double PoleReach = 2.5;

    private readonly FormulaFunction function;
    private readonly List<double> x = [];
    private readonly List<double> y = [];
    private readonly List<double> breaks = [];
    private double height;

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
            places[i] = low * (1 - (i / (FirstPoints - 1.0))) + high * (i / (FirstPoints - 1.0));
        var values = new double[FirstPoints];
        function.Values([places], values);
        var finite = values.Where(double.IsFinite).Order().ToArray();
        height = finite.Length == 0 ? 1 : Math.Max(finite[finite.Length * 9 / 10] - finite[finite.Length / 10], double.Epsilon);
        Add(places[0], values[0]);
        for (var i = 1; i < FirstPoints; i++)
            Connect(places[i - 1], values[i - 1], places[i], values[i], MostBisections);
        if (breaks.Count > 0 && y.Where(double.IsFinite).Any(value => Math.Abs(value) > 20 * height))
        {
            var middle = finite[finite.Length / 2];
            Window = (middle - (PoleReach * height), middle + (PoleReach * height));
        }
    }

    /// <summary>The line from one point, which is drawn already, to another.</summary>
    private void Connect(double left, double atLeft, double right, double atRight, int bisections)
    {
        if (double.IsFinite(atLeft) != double.IsFinite(atRight))
        {
            Edge(left, atLeft, right, atRight);
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
            Add(before, function.Value([before]));
            breaks.Add((before + after) / 2);
            Add((before + after) / 2, double.NaN);
            Add(after, function.Value([after]));
            Add(right, atRight);
            return;
        }

        var middle = (left + right) / 2;
        var atMiddle = function.Value([middle]);
        if (bisections > 0 && !(Math.Abs(atMiddle - ((atLeft + atRight) / 2)) <= Flat * height))
        {
            Connect(left, atLeft, middle, atMiddle, bisections - 1);
            Connect(middle, atMiddle, right, atRight, bisections - 1);
            return;
        }

        Add(right, atRight);
    }

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
    private void Edge(double left, double atLeft, double right, double atRight)
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

        if (double.IsFinite(atLeft))
        {
            Add(inside, function.Value([inside]));
            Add(right, double.NaN);
        }
        else
        {
            Add(outside, double.NaN);
            Add(inside, function.Value([inside]));
            Add(right, atRight);
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
