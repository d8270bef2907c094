using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>A preparation that shifts and stretches each column by itself: (x − shift) / divisor · gain + offset.</summary>
/// <remarks>
/// Shape and element type stay. Missing numbers (NaN) are left out of what is learned, and stay missing; a column
/// of nothing but missing numbers learns NaN.
/// </remarks>
public abstract class FeatureScaler : Preparation
{
    /// <summary>A range this near to rounding is none; the bound is scikit-learn's, kept relative below 1.</summary>
    private const double LeastRange = 10.0 / (1ul << 52);

    private double[][] learned = [];
    private double[] shifts = [];
    private double[] divisors = [];

    /// <summary>What each column loses.</summary>
    internal IReadOnlyList<double> Shifts => Known(shifts);

    /// <summary>What the rest of each column is divided by.</summary>
    internal IReadOnlyList<double> Divisors => Known(divisors);

    /// <summary>Where the quotients are mapped to.</summary>
    internal ScalerRange Target => Range;

    private protected FeatureScaler()
    {
    }

    /// <summary>What the numbers that a column teaches are called in files.</summary>
    private protected abstract IReadOnlyList<string> LearnedNames { get; }

    /// <summary>What follows the division.</summary>
    private protected virtual ScalerRange Range => ScalerRange.Unchanged;

    /// <inheritdoc/>
    public sealed override bool HasInverse => true;

    /// <inheritdoc/>
    protected sealed override ColumnType Takes => ColumnType.Numbers;

    /// <inheritdoc/>
    protected sealed override bool TakesMissing => true;

    /// <summary>The numbers that a column teaches, in the order of <see cref="LearnedNames"/>.</summary>
    /// <param name="present">What is not missing, at least one; may be changed.</param>
    private protected abstract double[] LearnColumn(Span<double> present);

    /// <summary>The shift and divisor that learned numbers mean.</summary>
    private protected abstract (double Shift, double Divisor) MapOf(ReadOnlySpan<double> learned);

    /// <summary>One number for each column.</summary>
    private protected IReadOnlyList<double> Numbers(int index) => Known(learned)[index];

    /// <summary>A divisor that leaves a column alone whose range is 0 but for rounding.</summary>
    /// <param name="range">What is divided by.</param>
    /// <param name="magnitude">The largest size among the numbers whose difference it is.</param>
    private protected static double Divisor(double range, double magnitude) => double.IsFinite(range)
        ? (range < LeastRange * Math.Min(1, magnitude) || range == 0 ? 1 : range)
        : throw Error.Data(null, $"A column's range is too wide for 64-bit numbers: {range}. Divide its numbers by a large one first.");

    /// <inheritdoc/>
    protected sealed override void Learn(Table inputs, Tensor? targets) =>
        LearnAll(inputs.Columns.Count, i => (double[])((NumberColumn)inputs.Columns[i]).Values.Clone());

    private protected sealed override void Learn(Tensor inputs, Tensor? targets, InputColumns found)
    {
        var blocks = new ColumnBlocks(inputs, found.Names.Length);
        LearnAll(found.Names.Length, blocks.Column);
    }

    /// <inheritdoc/>
    protected sealed override Table Apply(Table inputs) => Each(inputs, Mapping(forward: true));

    /// <inheritdoc/>
    protected sealed override Table Undo(Table prepared) => Each(prepared, Mapping(forward: false));

    private protected sealed override Tensor Apply(Tensor inputs) => Mapping(forward: true).Apply(inputs);

    private protected sealed override Tensor Undo(Tensor prepared)
    {
        LearnedFrom.Match(prepared, ClassName);
        return Mapping(forward: false).Apply(prepared);
    }

    /// <inheritdoc/>
    protected sealed override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs) => inputs;

    /// <inheritdoc/>
    protected sealed override void Write(JsonObject learned)
    {
        for (var i = 0; i < LearnedNames.Count; i++)
            learned[LearnedNames[i]] = LearnedJson.Of(this.learned[i]);
    }

    /// <inheritdoc/>
    protected sealed override void Read(StrictValue learned, IReadOnlyList<string> inputs)
    {
        var read = LearnedNames.Select(name => LearnedJson.Numbers(learned, name, inputs.Count)).ToArray();
        var (newShifts, newDivisors) = MapsOf(read, inputs.Count);
        var wrong = Array.FindIndex(newDivisors, divisor => divisor <= 0);
        if (wrong >= 0)
            throw learned.Fault($"column {wrong} would be divided by {newDivisors[wrong]}; expected a number above 0. Save the run anew.");
        (this.learned, shifts, divisors) = (read, newShifts, newDivisors);
    }

    private void LearnAll(int features, Func<int, double[]> column)
    {
        var all = LearnedNames.Select(_ => new double[features]).ToArray();
        for (var feature = 0; feature < features; feature++)
        {
            var values = column(feature);
            var count = 0;
            foreach (var value in values)
            {
                if (!double.IsNaN(value))
                    values[count++] = value;
            }

            var numbers = count == 0 ? null : LearnColumn(values.AsSpan(0, count));
            for (var i = 0; i < all.Length; i++)
                all[i][feature] = numbers?[i] ?? double.NaN;
        }

        (shifts, divisors) = MapsOf(all, features);
        learned = all;
    }

    private (double[] Shifts, double[] Divisors) MapsOf(double[][] all, int features)
    {
        var (newShifts, newDivisors) = (new double[features], new double[features]);
        var own = new double[all.Length];
        for (var feature = 0; feature < features; feature++)
        {
            for (var i = 0; i < own.Length; i++)
                own[i] = all[i][feature];
            (newShifts[feature], newDivisors[feature]) = MapOf(own);
        }

        return (newShifts, newDivisors);
    }

    private ColumnMapping Mapping(bool forward) => new(shifts, divisors, Range, forward);

    private static Table Each(Table table, ColumnMapping mapping) =>
        new(table.Columns.Select((column, i) => new NumberColumn(column.Name, mapping.Apply(((NumberColumn)column).Values, i))));
}
