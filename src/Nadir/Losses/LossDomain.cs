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

    /// <summary>Rows of numbers from 0 on that add up to 1: one-hot rows, or probabilities.</summary>
    public static LossDomain Distributions { get; } =
        new("rows of probabilities that add up to 1", 0, 1) { IsDistribution = true };

    /// <summary>Int64 class numbers, from 0 up to the length of the prediction's last axis.</summary>
    public static LossDomain Classes { get; } =
        new("class numbers (Int64)", 0, double.PositiveInfinity) { IsClasses = true };

    /// <summary>Whether the last axis adds up to 1.</summary>
    public bool IsDistribution { get; private init; }

    /// <summary>Whether they are Int64 class numbers.</summary>
    public bool IsClasses { get; private init; }

    /// <summary>The class number that counts for nothing, wherever it lies; null where there is none.</summary>
    public long? IgnoredClass { get; init; }

    /// <summary>What to do about numbers outside, a sentence.</summary>
    public string Hint { get; init; } = "Pass checkDomain: false for the plain arithmetic.";

    /// <summary>Refuses numbers outside, naming the sample; NaN passes, for training to find and report.</summary>
    internal void Check(Tensor values, string role, string loss)
    {
        if (IsClasses || (double.IsInfinity(Low) && double.IsInfinity(High)))
            return;
        switch (values.ElementType)
        {
            case ElementType.Float32: Check(values.AsSpan<float>(), values.Shape, role, loss); break;
            case ElementType.Float64: Check(values.AsSpan<double>(), values.Shape, role, loss); break;
            case ElementType.Int64: Check(values.AsSpan<long>(), values.Shape, role, loss); break;
            default: break;
        }
    }

    private void Check<T>(ReadOnlySpan<T> values, Shape shape, string role, string loss)
        where T : unmanaged, INumber<T>
    {
        var rowLength = shape.Rank == 0 ? 1 : Math.Max(1, shape[-1]);
        for (var start = 0; start < values.Length; start += rowLength)
        {
            var sum = 0.0;
            for (var i = start; i < start + rowLength; i++)
            {
                var value = double.CreateTruncating(values[i]);
                if (value < Low - Slack || value > High + Slack)
                    throw Error.Argument($"{loss} takes {Text} as {role}, got {value} in sample {Sample(i, values.Length, shape)}. {Hint}");
                sum += value;
            }

            if (IsDistribution && Math.Abs(sum - 1) > RowSlack)
                throw Error.Argument($"{loss} takes {Text} as {role}, got a row with sum {sum} in sample {Sample(start, values.Length, shape)}. {Hint}");
        }
    }

    private static int Sample(int index, int count, Shape shape) => shape.Rank == 0 ? 0 : index / (count / shape[0]);
}
