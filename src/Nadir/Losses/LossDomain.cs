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

    /// <summary>Logarithms of probabilities: numbers up to 0.</summary>
    public static LossDomain LogProbabilities { get; } =
        new("logarithms of probabilities, numbers up to 0,", double.NegativeInfinity, 0);

    /// <summary>Rows of numbers from 0 on that add up to 1: one-hot rows, or probabilities.</summary>
    public static LossDomain Distributions { get; } =
        new("rows of probabilities that add up to 1", 0, 1) { IsDistribution = true };

    /// <summary>Int64 class numbers, from 0 up to the length of the prediction's class axis.</summary>
    public static LossDomain Classes { get; } =
        new("class numbers (Int64)", 0, double.PositiveInfinity) { IsClasses = true };

    /// <summary>Rows of Int64 class numbers, as long as the prediction's; what stands behind a −1 counts for nothing.</summary>
    public static LossDomain ClassLists { get; } =
        new("rows of class numbers (Int64) that end at −1", -1, double.PositiveInfinity) { IsClassLists = true };

    /// <summary>Weights of samples.</summary>
    internal static LossDomain Weights { get; } =
        new("numbers from 0 on", 0, double.PositiveInfinity) { Hint = "Give samples that are not to count weight 0." };

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

    /// <summary>Whether numbers along <see cref="Axis"/> add up to 1.</summary>
    public bool IsDistribution { get; private init; }

    /// <summary>Whether they are Int64 class numbers.</summary>
    public bool IsClasses { get; private init; }

    /// <summary>Whether they are rows of Int64 class numbers that end at −1.</summary>
    public bool IsClassLists { get; private init; }

    /// <summary>What floating-point numbers may stand for class numbers; null where none may.</summary>
    public LossDomain? Floating { get; init; }

    /// <summary>The axis of the prediction along which its classes lie; a prediction of one axis has them there.</summary>
    public int Axis { get; init; } = -1;

    /// <summary>The class number that counts for nothing, wherever it lies; null where there is none.</summary>
    public long? IgnoredClass { get; init; }

    /// <summary>The class number that must not come; null where each may.</summary>
    public long? ForbiddenClass { get; init; }

    /// <summary>The axis, by its letter, whose first places these Int64 numbers count; null where they count none.</summary>
    public string? CountOf { get; init; }

    /// <summary>What to do about numbers outside, a sentence.</summary>
    public string Hint { get; init; } = "Pass checkDomain: false for the plain arithmetic.";

    /// <summary>The bounds with the slack that checks grant.</summary>
    internal (double Low, double High) Reach => (Low - Slack, High + Slack);

    /// <summary>The domain of two labels.</summary>
    internal static LossDomain Of(BinaryLabels labels) =>
        Require.Defined(labels) == BinaryLabels.ZeroOne ? ZeroOneLabels : SignedLabels;

    /// <summary>Refuses numbers outside, naming the position; NaN passes, for training to find and report.</summary>
    internal void Check(Tensor values, string role, string loss)
    {
        if (IsClasses && values.IsFloating)
            Floating?.Check(values, role, loss);
        if (IsClasses || IsClassLists || (double.IsInfinity(Low) && double.IsInfinity(High)))
            return;
        switch (values.ElementType)
        {
            case ElementType.Float32: Check(values.AsSpan<float>(), values.Shape, role, loss); break;
            case ElementType.Float64: Check(values.AsSpan<double>(), values.Shape, role, loss); break;
            case ElementType.Int64: CheckEach(values.AsSpan<long>(), values.Shape, role, loss); break;
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
        var isClean = !Lanewise.HasOutliers(values[..whole], Low - Slack, High + Slack, gapLow, gapHigh)
            && !AnyOutside(values[whole..]);
        if (!isClean)
            CheckEach(values, shape, role, loss);
        if (IsDistribution && shape.Rank > 0)
            CheckSums(values, shape, RowShapes.ClassAxis(loss, shape, Axis), role, loss);
    }

    private void CheckEach<T>(ReadOnlySpan<T> values, Shape shape, string role, string loss)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < values.Length; i++)
        {
            var value = double.CreateTruncating(values[i]);
            if (IsOutside(value))
                throw Error.Argument($"{loss} takes {Text} as {role}, got {value} in {RowShapes.Position(i, shape)}. {Hint}");
        }
    }

    private void CheckSums<T>(ReadOnlySpan<T> values, in Shape shape, int axis, string role, string loss)
        where T : unmanaged, INumber<T>
    {
        var (length, inner) = (shape[axis], shape.Stride(axis));
        for (var row = 0; row < values.Length / Math.Max(1, length); row++)
        {
            var first = (row / inner * length * inner) + (row % inner);
            var sum = inner == 1 ? Lanewise.Sum(values.Slice(first, length)) : SumOf(values[first..], length, inner);
            if (Math.Abs(sum - 1) > RowSlack)
                throw Error.Argument($"{loss} takes {Text} as {role}, got a row with sum {sum} in {RowShapes.Position(first, shape)}. {Hint}");
        }
    }

    private static double SumOf<T>(ReadOnlySpan<T> values, int count, int step)
        where T : unmanaged, INumber<T>
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
            sum += double.CreateTruncating(values[i * step]);
        return sum;
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
}
