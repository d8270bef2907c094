namespace Nadir;

/// <summary>Reads the inputs and targets of a data set from an archive of arrays.</summary>
internal sealed class NpzSplit(ZipArchiveReader archive, IReadOnlyList<string>? classNames)
{
    private static readonly (string Inputs, string Targets)[] Train = [("x_train", "y_train"), ("x", "y"), ("X", "y")];
    private static readonly (string Inputs, string Targets)[] Test = [("x_test", "y_test")];

    /// <summary>What is learned from, and what is kept back.</summary>
    public DataSplit Read()
    {
        var trainNames = Find(Train) ?? throw NpzFile.Missing(archive, "x_train (or x)");
        var testNames = Find(Test);
        var train = Parts(trainNames);
        (Tensor Inputs, Tensor Targets)? test = testNames is { } names ? Parts(names) : null;
        var classes = ClassesOf(train.Targets, test?.Targets);
        var trainSamples = new Samples(train.Inputs, train.Targets, classes);
        return new DataSplit(trainSamples, test is { } part ? new Samples(part.Inputs, part.Targets, classes) : null);
    }

    private (string Inputs, string Targets)? Find((string Inputs, string Targets)[] candidates)
    {
        foreach (var names in candidates)
        {
            if (NpzFile.Find(archive, names.Inputs) is not null)
                return names;
        }

        return null;
    }

    private (Tensor Inputs, Tensor Targets) Parts((string Inputs, string Targets) names)
    {
        var inputs = Inputs(NpzFile.Find(archive, names.Inputs)!);
        var targets = Targets(NpzFile.Find(archive, names.Targets) ?? throw NpzFile.Missing(archive, names.Targets));
        if (inputs.Rank == 0 || targets.Rank == 0 || inputs.Shape[0] != targets.Shape[0])
            throw Error.Data(archive.Name, $"{names.Inputs} is {inputs.Shape} and {names.Targets} {targets.Shape}: each needs one row a sample. Save arrays of one set.");
        return (inputs, targets);
    }

    private Tensor Inputs(ZipEntry entry)
    {
        using var content = archive.Elements(entry);
        var header = NumpyHeader.Read(content);
        var values = NumpyFile.Read(content, header, header.Number == StoredNumber.Float64 ? ElementType.Float64 : ElementType.Float32);
        using var pause = Gradients.Off();
        if (header.Number != StoredNumber.UInt8 || values.Rank is not (3 or 4))
            return values.To(ElementType.Float32).Keep();
        var images = GreyLevels.Scaled(values, values.Rank == 3 ? new Shape(values.Shape[0], 1, values.Shape[1], values.Shape[2]) : values.Shape);
        return values.Rank == 4 && images.Shape[3] is 1 or 3 or 4 ? images.Transpose(0, 3, 1, 2).Keep() : images;
    }

    private Tensor Targets(ZipEntry entry)
    {
        using var content = archive.Elements(entry);
        var targets = NumpyFile.Read(content, null);
        using var pause = Gradients.Off();
        if (targets.IsFloating)
            return targets.To(ElementType.Float32).Keep();
        var classes = targets.To(ElementType.Int64);
        var isColumn = classes.Rank == 2 && classes.Shape[1] == 1;
        if (classes.Rank != 1 && !isColumn)
            throw Error.Data(archive.Name, $"{entry.Name} holds whole numbers {classes.Shape}; class numbers are [N] or [N, 1]. Save rows of values as floating point.");
        return (isColumn ? classes.Reshape(classes.Count) : classes).Keep();
    }

    private IReadOnlyList<string>? ClassesOf(Tensor train, Tensor? test)
    {
        if (train.IsFloating)
            return test is null or { IsFloating: true } ? null : throw Error.Data(archive.Name, $"y_train holds values and y_test class numbers. Save both alike.");
        if (test is { IsFloating: true })
            throw Error.Data(archive.Name, $"y_train holds class numbers and y_test values. Save both alike.");
        long most = -1;
        foreach (var targets in new[] { train, test })
        {
            foreach (var number in targets is null ? [] : targets.AsSpan<long>())
            {
                if (number < 0 || number >= (classNames?.Count ?? 100_000))
                {
                    throw Error.Data(
                        archive.Name,
                        $"class number {number} is outside 0..{(classNames?.Count ?? 100_000) - 1}. Number the classes from 0, pass a name for each, or save values as floating point.");
                }

                most = Math.Max(most, number);
            }
        }

        return classNames ?? [.. Enumerable.Range(0, (int)most + 1).Select(number => FormattableString.Invariant($"{number}"))];
    }
}
