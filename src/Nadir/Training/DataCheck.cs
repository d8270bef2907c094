namespace Nadir;

/// <summary>What training asks of its data before it starts.</summary>
internal static class DataCheck
{
    /// <summary>Refuses empty data and numbers that are not finite, naming row and column.</summary>
    public static void Check(Samples samples, string what)
    {
        if (samples.Count == 0)
            throw Error.Data(null, $"The {what} data is empty: inputs {samples.Inputs.Shape}. Training needs at least one sample.");
        Finite(samples, what, (row, column) => $"row {row}, column {column}");
    }

    /// <summary>Refuses numbers that are not finite.</summary>
    /// <param name="place">What row and column are called.</param>
    public static void Finite(Samples samples, string what, Func<int, string, string> place)
    {
        if (samples.Targets.ElementType == ElementType.Bool)
            throw Error.Argument($"The {what} targets are truth values. Convert them: To(ElementType.Int64) makes classes 0 and 1, To(ElementType.Float32) values.");
        Finite(samples.Inputs, $"{what} inputs", samples.FeatureNames, place);
        Finite(samples.Targets, $"{what} targets", null, place);
    }

    /// <summary>The weight of each sample from its own and its class' weight; null when all count the same.</summary>
    public static double[]? Weights(Samples samples, FitOptions options)
    {
        if (options.SampleWeights is null && options.ClassWeights is null && samples.Weights is null)
            return null;
        if (options.SampleWeights is not null && samples.Weights is not null)
            throw Error.Argument($"sampleWeights were given, and the samples have weights of their own. Give one.");
        if (options.SampleWeights is { } given && given.Shape != new Shape(samples.Count))
            throw Error.Shape($"sampleWeights needs one number a sample, [{samples.Count}], got {given.Shape}.");
        var weights = (options.SampleWeights ?? samples.Weights)?.ToArray<double>() ?? Enumerable.Repeat(1.0, samples.Count).ToArray();
        foreach (var weight in weights)
            Require.NotNegative(weight, "sampleWeights");
        if (options.ClassWeights is null)
            return weights;
        if (!samples.HasClasses)
            throw Error.Argument($"classWeights needs class numbers (Int64) as targets, got {samples.Targets.ElementType}. Use sampleWeights.");
        if (samples.Targets.Count != samples.Count)
            throw Error.Shape($"classWeights needs one class a sample, [{samples.Count}], got targets {samples.Targets.Shape}. Use sampleWeights.");
        var classes = samples.Targets.AsSpan<long>();
        foreach (var label in options.ClassWeights.Keys)
        {
            if (label < 0 || label >= (samples.ClassNames?.Count ?? int.MaxValue))
                throw Error.Argument($"classWeights names class {label}, but there are {(samples.ClassNames is null ? "none below 0" : $"{samples.ClassNames.Count}, numbered from 0")}. Correct the number.");
        }

        for (var i = 0; i < weights.Length; i++)
            weights[i] *= options.ClassWeights.GetValueOrDefault((int)classes[i], 1);
        return weights;
    }

    /// <summary>Refuses targets that the loss does not take, in all samples, so that no later batch can.</summary>
    /// <param name="before">How many samples came before these.</param>
    public static void Targets(Samples samples, Model model, long before = 0)
    {
        var loss = model.Loss!;
        if (loss.CheckDomain)
            loss.Targets.Check(samples.Targets, "target", loss.EntryName);
        if (!loss.Targets.IsClasses || !samples.HasClasses)
            return;
        var batch = model.OutputShape!.Value.Prepend(samples.Count);
        var count = batch.Rank > 1 ? batch[RowShapes.ClassAxis(loss.EntryName, batch, loss.Targets.Axis)] : 1;
        var ignored = loss.Targets.IgnoredClass;
        var classes = samples.Targets.AsSpan<long>();
        for (var i = 0; i < classes.Length; i++)
        {
            if ((ulong)classes[i] >= (ulong)count && classes[i] != ignored)
                throw Error.OutOfRange($"Sample {before + (i / (classes.Length / samples.Count))} has class {classes[i]}, but a prediction of {count} numbers is for classes 0 to {count - 1}. Check the labels, or widen the last layer.");
        }
    }

    private static void Finite(Tensor values, string what, IReadOnlyList<string>? names, Func<int, string, string> place)
    {
        if (!values.IsFloating || IsFinite(values))
            return;
        var length = values.Shape[0] == 0 ? 1 : values.Count / values.Shape[0];
        for (var i = 0; i < values.Count; i++)
        {
            if (double.IsFinite(values.ElementAt(i)))
                continue;
            var column = i % length;
            var name = names is not null && column < names.Count ? $"'{names[column]}'" : $"{column}";
            throw Error.Data(
                null,
                $"{what} hold {values.ElementAt(i)}; training needs finite numbers. Fill in or drop what is missing first.",
                place(i / length, name));
        }
    }

    internal static bool IsFinite(Tensor values) => values.ElementType == ElementType.Float32
        ? Lanewise.IsFinite(values.AsSpan<float>())
        : Lanewise.IsFinite(values.AsSpan<double>());
}
