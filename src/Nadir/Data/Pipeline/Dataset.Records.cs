namespace Nadir;

public static partial class Dataset
{
    /// <summary>Records as samples, in any form: <c>Dataset.From(rows, r => new Sample(r.Image, r.Target))</c>.</summary>
    /// <param name="rows">Enumerated anew in each pass.</param>
    /// <param name="sample">Makes the sample of a record.</param>
    public static Dataset<Sample> From<T>(IEnumerable<T> rows, Func<T, Sample> sample) => From(rows).Map(sample);

    /// <summary>Records as samples with a value to predict: <c>Dataset.From(houses, h => (new[] { h.Area, h.Age }, h.Price))</c>.</summary>
    /// <param name="rows">Enumerated anew in each pass.</param>
    /// <param name="sample">Gives features and target of a record.</param>
    /// <remarks>The target is one value, shape [1], as a <c>Dense(1)</c> predicts it.</remarks>
    public static Dataset<Sample> From<T>(IEnumerable<T> rows, Func<T, (double[] Features, double Target)> sample) =>
        Read(rows, sample, static parts => new Sample(Tensor.From(parts.Features), Tensor.From([parts.Target])));

    /// <inheritdoc cref="From{T}(IEnumerable{T}, Func{T, ValueTuple{double[], double}})"/>
    public static Dataset<Sample> From<T>(IEnumerable<T> rows, Func<T, (float[] Features, double Target)> sample) =>
        Read(rows, sample, static parts => new Sample(Tensor.From(parts.Features), Tensor.From([parts.Target])));

    /// <summary>Records as samples with a class number to predict: <c>Dataset.From(mails, m => (m.Features, m.IsSpam ? 1 : 0))</c>.</summary>
    /// <param name="rows">Enumerated anew in each pass.</param>
    /// <param name="sample">Gives features and class number of a record; classes count from 0.</param>
    public static Dataset<Sample> From<T>(IEnumerable<T> rows, Func<T, (double[] Features, long Class)> sample) =>
        Read(rows, sample, static parts => new Sample(Tensor.From(parts.Features), ClassOf(parts.Class)));

    /// <inheritdoc cref="From{T}(IEnumerable{T}, Func{T, ValueTuple{double[], long}})"/>
    public static Dataset<Sample> From<T>(IEnumerable<T> rows, Func<T, (float[] Features, long Class)> sample) =>
        Read(rows, sample, static parts => new Sample(Tensor.From(parts.Features), ClassOf(parts.Class)));

    /// <summary>Records as samples with the name of a class to predict: <c>Dataset.From(flowers, f => (f.Sizes, f.Species), names)</c>.</summary>
    /// <param name="rows">Enumerated anew in each pass.</param>
    /// <param name="sample">Gives features and class name of a record.</param>
    /// <param name="classNames">All names there are; their order gives the class numbers.</param>
    /// <exception cref="ArgumentException">A name stands among the names twice; while it is read: one that is not there.</exception>
    public static Dataset<Sample> From<T>(IEnumerable<T> rows, Func<T, (double[] Features, string Label)> sample, IReadOnlyList<string> classNames)
    {
        var labels = new ClassLabels(classNames);
        return Read(rows, sample, parts => labels.Sample(Tensor.From(parts.Features), parts.Label));
    }

    /// <inheritdoc cref="From{T}(IEnumerable{T}, Func{T, ValueTuple{double[], string}}, IReadOnlyList{string})"/>
    public static Dataset<Sample> From<T>(IEnumerable<T> rows, Func<T, (float[] Features, string Label)> sample, IReadOnlyList<string> classNames)
    {
        var labels = new ClassLabels(classNames);
        return Read(rows, sample, parts => labels.Sample(Tensor.From(parts.Features), parts.Label));
    }

    internal static Tensor ClassOf(long number) => Tensor.From([number], Shape.Scalar);

    private static Dataset<Sample> Read<T, TParts>(IEnumerable<T> rows, Func<T, TParts> parts, Func<TParts, Sample> sample)
    {
        Require.Present(parts, "sample");
        return From(rows).Map(row => sample(parts(row)));
    }
}
