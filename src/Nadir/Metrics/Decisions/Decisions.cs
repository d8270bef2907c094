namespace Nadir;

/// <summary>Which class numbers targets and predictions stand for, written to memory that is kept for the next batch.</summary>
/// <param name="metric">The metric's name.</param>
/// <param name="threshold">A single score above it means class 1.</param>
/// <param name="classes">How many classes there are; null: any number that a table can hold.</param>
/// <param name="perElement">Whether each element of scores and targets of one shape is a decision between 0 and 1.</param>
internal sealed class Decisions(string metric, double threshold, int? classes, bool perElement)
{
    /// <summary>A table of classes by classes must fit into memory.</summary>
    public const int MostClasses = 4096;

    private int[] actual = [], predicted = [];
    private int count;

    public ReadOnlySpan<int> Actual => actual.AsSpan(0, count);

    public ReadOnlySpan<int> Predicted => predicted.AsSpan(0, count);

    public void Read(Tensor target, Tensor prediction)
    {
        var isAlike = target.Shape == prediction.Shape;
        var isSingle = RowMetric.IsSingle(prediction) || (isAlike && perElement);
        var plain = isSingle ? prediction.Shape : prediction.Shape.Without(-1);
        if (!isSingle && !prediction.IsFloating)
            throw Error.Shape($"{metric} takes class numbers as [N] or [N, 1], got {prediction.ElementType} {prediction.Shape}. Reshape them, and the targets.");
        var isNumbers = RowMetric.AreColumns(target.Shape, plain);
        if (!isNumbers && !(target.Rank > 1 && RowMetric.AreColumns(target.Shape.Without(-1), plain)))
            throw Error.Shape($"{metric} needs one class number or one-hot row for each decision of the prediction {prediction.Shape}, got {target.Shape}.");

        Begin(isSingle ? prediction.Count : RowMetric.Decisions(prediction));
        if (isNumbers)
            ReadSingle(target, actual, "target", 0.5, exact: true);
        else
            ReadRows(target, actual);
        if (isSingle)
            ReadSingle(prediction, predicted, "prediction", threshold, exact: !prediction.IsFloating);
        else
            ReadRows(prediction, predicted);
    }

    private void Begin(int needed)
    {
        if (actual.Length < needed)
            (actual, predicted) = (new int[needed], new int[needed]);
        count = needed;
    }

    private void ReadSingle(Tensor values, int[] into, string role, double limit, bool exact)
    {
        for (var i = 0; i < count; i++)
        {
            var value = values.ElementAt(i);
            into[i] = exact ? Number(value, role, i, values) : value > limit ? 1 : 0;
        }
    }

    private void ReadRows(Tensor values, int[] into)
    {
        switch (values.ElementType)
        {
            case ElementType.Float32: ReadRows(values.AsSpan<float>(), into); break;
            case ElementType.Float64: ReadRows(values.AsSpan<double>(), into); break;
            default: ReadRows(values.To(ElementType.Int64).AsSpan<long>(), into); break;
        }

        for (var i = 0; i < count; i++)
            Number(into[i], "largest of a row", i, values);
    }

    private void ReadRows<T>(ReadOnlySpan<T> values, int[] into)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        for (var i = 0; i < count; i++)
            into[i] = RowMetric.Largest(values.Slice(i * (values.Length / count), values.Length / count));
    }

    private int Number(double value, string role, int at, Tensor values)
    {
        var below = classes ?? MostClasses;
        if (value >= 0 && value < below && value == Math.Floor(value))
            return (int)value;
        var sample = values.Rank == 0 ? 0 : at / Math.Max(1, count / values.Shape[0]);
        throw Error.OutOfRange(
            $"{metric} takes whole class numbers from 0 to {below - 1}, got {value} as {role} in sample {sample}.{Advice}");
    }

    private string Advice => perElement
        ? " For more than two classes choose average macro, micro or weighted."
        : classes is null ? " Number the classes anew, from 0." : " Raise classes, or number the classes anew.";
}
