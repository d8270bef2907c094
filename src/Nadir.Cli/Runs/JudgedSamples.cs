namespace Nadir.Cli;

/// <summary>The samples a run is judged by: those least seen in training.</summary>
/// <param name="Samples">The samples.</param>
/// <param name="Name"><c>test</c>, <c>validation</c> or <c>training</c>.</param>
internal readonly record struct JudgedSamples(Samples Samples, string Name)
{
    public static JudgedSamples Of(OpenedData data, TrainingRequest request)
    {
        if (data.Test is { } test)
            return new JudgedSamples(test, "test");
        return request.ValidationSplit > 0
            ? new JudgedSamples(Splitting.Split(data.Train, request.ValidationSplit, request.Stratify, request.Seed).Held, "validation")
            : new JudgedSamples(data.Train, "training");
    }
}
