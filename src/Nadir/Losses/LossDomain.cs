using System.Numerics;

namespace Nadir;

/// <summary>The numbers a loss takes as targets, or as predictions.</summary>
/// <param name="Text">What they are, as it stands behind "takes".</param>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
public sealed record LossDomain(string Text, double Low, double High)
{
    /// <summary>A softmax in Float32 may be this far from adding up to 1.</summary>
    private const double Slack = 1e-5;

    /// <summary>Rows are given by hand in a few digits, such as 0.33, 0.33, 0.34.</summary>
    private const double RowSlack = 1e-2;

    /// <summary>Any numbers.</summary>
    public static LossDomain Numbers { get; } = new("any numbers", double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Numbers from 0 on.</summary>
    public static LossDomain NotNegative { get; } = new("numbers from 0 on", 0, double.PositiveInfinity);

    /// <summary>Numbers from 0 to 1.</summary>
    public static LossDomain Probabilities { get; } = new("probabilities from 0 to 1", 0, 1);

    /// <summary>Predicted probabilities: what a sigmoid gives.</summary>
    internal static LossDomain Sigmoids { get; } =
        Probabilities with { Hint = "Put a sigmoid before the loss, or pass fromLogits: true." };

    /// <summary>Rows of numbers from 0 on that add up to 1: one-hot rows, or probabilities.</summary>
    public static LossDomain Distributions { get; } =
        new("rows of probabilities that add up to 1", 0, 1) { IsDistribution = true };

    /// <summary>Int64 class numbers, from 0 up to the length of the prediction's last axis.</summary>
    public static LossDomain Classes { get; } =
        new("class numbers (Int64)", 0, double.PositiveInfinity) { IsClasses = true };

    /// <summary>The labels −1 and 1.</summary>
    public static LossDomain SignedLabels { get; } = new("labels −1 or 1", -1, 1)
    {
        IsLabels = true,
        Hint = "Pass labels: ZeroOne for labels 0 and 1, or checkDomain: false for the plain arithmetic.",
    };

    /// <summary>The labels 0 and 1.</summary>
    public static LossDomain ZeroOneLabels { get; } = new("labels 0 or 1", 0, 1)
    {
        IsLabels = true,
        Hint = "Pass labels: SignedOne for labels −1 and 1, or checkDomain: false for the plain arithmetic.",
    };

    /// <summary>Whether only the smallest and the largest are taken, as the labels of two classes.</summary>
    public bool IsLabels { get; private init; }

    /// <summary>Whether the last axis adds up to 1.</summary>
    public bool IsDistribution { get; private init; }

    /// <summary>Whether they are Int64 class numbers.</summary>
    public bool IsClasses { get; private init; }

    /// <summary>The class number that counts for nothing, wherever it lies; null where there is none.</summary>
    public long? IgnoredClass { get; init; }

    /// <summary>The class number that must not come; null where each may.</summary>
    public long? ForbiddenClass { get; init; }

    /// <summary>The axis, by its letter, whose first places these Int64 numbers count; null where they count none.</summary>
    public string? CountOf { get; init; }

    /// <summary>What to do about numbers outside, a sentence.</summary>
    public string Hint { get; init; } = "Pass checkDomain: false for the plain arithmetic.";

    /// <summary>The domain of two labels.</summary>
    internal static LossDomain Of(BinaryLabels labels) =>
        Require.Defined(labels) == BinaryLabels.ZeroOne ? ZeroOneLabels : SignedLabels;

    /// <summary>Refuses numbers outside, naming the position; NaN passes, for training to find and report.</summary>
    internal void Check(Tensor values, string role, string loss)
    {
        if (IsClasses || (double.IsInfinity(Low) && double.IsInfinity(High)))
            return;
        switch (values.ElementType)
        {
            case ElementType.Float32: Check(values.AsSpan<float>(), values.Shape, role, loss); break;
            case ElementType.Float64: Check(values.AsSpan<double>(), values.Shape, role, loss); break;
            case ElementType.Int64: CheckRows(values.AsSpan<long>(), values.Shape, role, loss); break;
            default:
                if (IsOutside(0) || IsOutside(1))
                    throw Error.Argument($"{loss} takes {Text} as {role}, got {values.ElementType}. {Hint}");
                break;
        }
    }

    /// <summary>Looks over registers of elements first: what is wrong is searched for only when something is.</summary>
    private void Check<T>(ReadOnlySpan<T> values, Shape shape, string role, string loss)
        where T : unmanaged, INumber<T>
    {
        const int Register = 16;
        var whole = values.Length & -Register;
        var (gapLow, gapHigh) = IsLabels ? (Low + Slack, High - Slack) : (High, Low);
        var isClean = !IsDistribution
            && !Lanewise.HasOutliers(values[..whole], Low - Slack, High + Slack, gapLow, gapHigh)
            && !AnyOutside(values[whole..]);
        if (!isClean)
            CheckRows(values, shape, role, loss);
    }

    private void CheckRows<T>(ReadOnlySpan<T> values, Shape shape, string role, string loss)
        where T : unmanaged, INumber<T>
    {
        var rowLength = shape.Rank == 0 ? 1 : Math.Max(1, shape[-1]);
        for (var start = 0; start < values.Length; start += rowLength)
        {
            var sum = 0.0;
            for (var i = start; i < start + rowLength; i++)
            {
                var value = double.CreateTruncating(values[i]);
                if (IsOutside(value))
                    throw Error.Argument($"{loss} takes {Text} as {role}, got {value} in {Position(i, values.Length, shape)}. {Hint}");
                sum += value;
            }

            if (IsDistribution && Math.Abs(sum - 1) > RowSlack)
                throw Error.Argument($"{loss} takes {Text} as {role}, got a row with sum {sum} in sample {Sample(start, values.Length, shape)}. {Hint}");
        }
    }

    private bool AnyOutside<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumber<T>
    {
        foreach (var value in values)
        {
            if (IsOutside(double.CreateTruncating(value)))
                return true;
        }

        return false;
    }

    private bool IsOutside(double value) =>
        value < Low - Slack || value > High + Slack || (IsLabels && value > Low + Slack && value < High - Slack);

    private static int Sample(int index, int count, Shape shape) => shape.Rank == 0 ? 0 : index / (count / shape[0]);

    /// <summary>The sample and, where it is more than one number, the place in the tensor.</summary>
    private static string Position(int index, int count, Shape shape)
    {
        var sample = FormattableString.Invariant($"sample {Sample(index, count, shape)}");
        if (shape.Rank < 2)
            return sample;
        var place = new int[shape.Rank];
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
            (index, place[axis]) = Math.DivRem(index, shape[axis]);
        return $"{sample}, at [{string.Join(", ", place)}]";
    }
}
