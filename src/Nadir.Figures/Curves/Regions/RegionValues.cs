using Nadir.Expressions;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A condition as a number: not below 0 where it holds, 0 on its edge, and −∞ where a side has no value.</summary>
internal abstract class RegionValues : PlaneValues
{
    public static RegionValues Of(Node condition, string xName, string yName)
    {
        var call = (CallNode)condition;
        RegionValues Part(int place) => Of(call.Arguments[place], xName, yName);
        if (ReferenceEquals(call.Function, Functions.And))
            return new Joined(Part(0), Part(1), IsBoth: true);
        if (ReferenceEquals(call.Function, Functions.Or))
            return new Joined(Part(0), Part(1), IsBoth: false);
        if (ReferenceEquals(call.Function, Functions.Not))
            return new Turned(Part(0));
        var excess = new Formula(call.Arguments[0] - call.Arguments[1]);
        var isLess = ReferenceEquals(call.Function, Functions.Less) || ReferenceEquals(call.Function, Functions.LessOrEqual);
        var isGreater = ReferenceEquals(call.Function, Functions.Greater) || ReferenceEquals(call.Function, Functions.GreaterOrEqual);
        if (!isLess && !isGreater)
            throw Error.NotSupported(
                $"a region needs <, <=, > or >= between two sides, got {call.Function.Name}; draw the curve of the equation instead.");
        return new Side(new FormulaValues(excess.Compile(xName, yName)), isLess, excess);
    }

    /// <summary>Left less right side of each comparison.</summary>
    public abstract IEnumerable<Formula> Edges { get; }

    public override double Value(double x, double y)
    {
        var value = new double[1];
        Values([x], [y], value, 1);
        return value[0];
    }

    private sealed class Side(PlaneValues excess, bool isLess, Formula edge) : RegionValues
    {
        public override IEnumerable<Formula> Edges => [edge];

        public override void Values(double[] x, double[] y, double[] result, int count)
        {
            excess.Values(x, y, result, count);
            for (var i = 0; i < count; i++)
                result[i] = double.IsNaN(result[i]) ? double.NegativeInfinity : isLess ? -result[i] : result[i];
        }
    }

    private sealed class Turned(RegionValues inner) : RegionValues
    {
        public override IEnumerable<Formula> Edges => inner.Edges;

        public override void Values(double[] x, double[] y, double[] result, int count)
        {
            inner.Values(x, y, result, count);
            for (var i = 0; i < count; i++)
                result[i] = -result[i];
        }
    }

    private sealed class Joined(RegionValues first, RegionValues second, bool IsBoth) : RegionValues
    {
        public override IEnumerable<Formula> Edges => first.Edges.Concat(second.Edges);

        public override void Values(double[] x, double[] y, double[] result, int count)
        {
            first.Values(x, y, result, count);
            var other = new double[count];
            second.Values(x, y, other, count);
            for (var i = 0; i < count; i++)
                result[i] = IsBoth ? Math.Min(result[i], other[i]) : Math.Max(result[i], other[i]);
        }
    }
}
