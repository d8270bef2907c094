namespace Nadir;

/// <summary>A first look at samples without column names, such as images: sizes, ranges, how the classes are spread.</summary>
public sealed record SamplesProfile
{
    private SamplesProfile()
    {
    }

    /// <summary>How many samples there are.</summary>
    public int Count { get; private init; }

    /// <summary>The shape of one input.</summary>
    public Shape InputShape { get; private init; }

    /// <summary>The smallest number of the inputs.</summary>
    public double Least { get; private init; }

    /// <summary>The largest number of the inputs.</summary>
    public double Largest { get; private init; }

    /// <summary>The mean of all numbers of the inputs.</summary>
    public double Mean { get; private init; }

    /// <summary>The standard deviation of all numbers of the inputs, over N.</summary>
    public double Deviation { get; private init; }

    /// <summary>How many numbers of the inputs are missing (NaN) or infinite.</summary>
    public long NotFinite { get; private init; }

    /// <summary>How many of a sample's numbers are the same in all samples, such as an image's empty border.</summary>
    public int ConstantInputs { get; private init; }

    /// <summary>How many samples have the inputs of an earlier one.</summary>
    public int Duplicates { get; private init; }

    /// <summary>How often each class stands there; null where the targets are values.</summary>
    public IReadOnlyList<ClassCount>? Classes { get; private init; }

    /// <summary>What to look at before training, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; private init; } = [];

    /// <summary>Looks at samples.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static SamplesProfile Of(Samples samples)
    {
        if (Require.Present(samples).Count == 0)
            throw Error.Argument($"There is nothing to look at: inputs {samples.Inputs.Shape}. Pass at least one sample.", nameof(samples));
        var values = samples.Inputs.ToArray<double>();
        var width = values.Length / samples.Count;
        var (least, largest, sum, finite) = (double.PositiveInfinity, double.NegativeInfinity, 0.0, 0L);
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                continue;
            (least, largest) = (Math.Min(least, value), Math.Max(largest, value));
            sum += value;
            finite++;
        }

        var (mean, squares) = (sum / finite, 0.0);
        foreach (var value in values)
            squares += double.IsFinite(value) ? (value - mean) * (value - mean) : 0;
        var profile = new SamplesProfile
        {
            Count = samples.Count,
            InputShape = samples.InputShape,
            Least = finite == 0 ? double.NaN : least,
            Largest = finite == 0 ? double.NaN : largest,
            Mean = mean,
            Deviation = Math.Sqrt(squares / finite),
            NotFinite = values.Length - finite,
            ConstantInputs = Enumerable.Range(0, width).Count(feature => IsConstant(values, feature, width)),
            Duplicates = samples.Count - Enumerable.Range(0, samples.Count).Distinct(new SameSample(values, width)).Count(),
            Classes = samples.HasClasses ? ClassesOf(samples) : null,
        };
        return profile with { Warnings = [.. profile.Found()] };
    }

    private static List<ClassCount> ClassesOf(Samples samples)
    {
        var counts = samples.Targets.ToArray<long>().CountBy(number => number).ToDictionary();
        return samples.ClassNames is { } names
            ? [.. names.Select((name, number) => new ClassCount(name, counts.GetValueOrDefault(number)))]
            : [.. counts.OrderBy(pair => pair.Key).Select(pair => new ClassCount(FormattableString.Invariant($"{pair.Key}"), pair.Value))];
    }

    private static bool IsConstant(double[] values, int feature, int width)
    {
        for (var i = feature + width; i < values.Length; i += width)
        {
            if (!values[i].Equals(values[feature]))
                return false;
        }

        return true;
    }

    private IEnumerable<string> Found()
    {
        const double Wide = 10;
        if (NotFinite > 0)
            yield return FormattableString.Invariant($"{NotFinite} number{(NotFinite == 1 ? " is" : "s are")} missing or infinite; impute or drop them");
        if (Math.Max(Math.Abs(Least), Math.Abs(Largest)) > Wide)
            yield return FormattableString.Invariant($"inputs reach from {Least:G4} to {Largest:G4}; scale them to sizes near 1");
        if (ConstantInputs == InputShape.Count)
            yield return "every sample is the same";
        if (Duplicates > 0 && ConstantInputs < InputShape.Count)
            yield return FormattableString.Invariant($"{Duplicates} sample{(Duplicates == 1 ? " repeats" : "s repeat")} an earlier one; copies in both training and test data flatter the result");
        foreach (var warning in Classes is { } classes ? ClassBalance.Warnings(classes) : [])
            yield return warning;
    }

    private sealed class SameSample(double[] values, int width) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => Of(x).SequenceEqual(Of(y));

        public int GetHashCode(int row)
        {
            var hash = new HashCode();
            foreach (var value in Of(row))
                hash.Add(value);
            return hash.ToHashCode();
        }

        private ReadOnlySpan<double> Of(int row) => values.AsSpan(row * width, width);
    }
}
