namespace Nadir;

/// <summary>How <see cref="Model.Fit(Samples, FitOptions?, CancellationToken)"/> goes over the data.</summary>
public sealed record FitOptions
{
    /// <summary>How many samples a step averages over; above 0. Streamed batches have sizes of their own.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>How often all samples are seen; above 0.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>
    /// How many batches of streamed data make an epoch; null: those of a pass. With a number the epochs go on in one pass,
    /// which <see cref="Dataset{T}.Repeat()"/> keeps from ending.
    /// </summary>
    public int? StepsPerEpoch { get; init; }

    /// <summary>
    /// Go on where an earlier training of this model, or of the checkpoint it was loaded from, ended; <see cref="Epochs"/>
    /// counts from the very first. With the same data and options the result is the same as of one training.
    /// </summary>
    public bool Resume { get; init; }

    /// <summary>Whether each epoch has an order of its own; streamed data has its order from <see cref="Dataset{T}.Shuffle"/>.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>The share of the samples kept back to validate by; at least 0 and below 1. They are shuffled first.</summary>
    public double ValidationSplit { get; init; }

    /// <summary>Whether each class gives the same share to validation.</summary>
    public bool Stratify { get; init; }

    /// <summary>Samples to validate by, instead of a share of the training samples.</summary>
    public Samples? Validation { get; init; }

    /// <summary>Batches to validate by, which stream; read in their first pass each time.</summary>
    public Dataset<Samples>? ValidationBatches { get; init; }

    /// <summary>How much each class counts, by its number; classes not named count 1.</summary>
    public IReadOnlyDictionary<int, double>? ClassWeights { get; init; }

    /// <summary>How much each sample counts, shape [N]; streamed batches bring their own (<see cref="Samples.Weights"/>).</summary>
    public Tensor? SampleWeights { get; init; }

    /// <summary>The seed of first weights, order and dropout.</summary>
    public ulong Seed { get; init; }

    /// <summary>The most threads used; 0 for one a processor.</summary>
    public int Threads { get; init; }

    /// <summary>What is asked between epochs and steps.</summary>
    public IReadOnlyList<Callback> Callbacks { get; init; } = [];

    /// <summary>Who reads the events.</summary>
    public IReadOnlyList<IRunObserver> Observers { get; init; } = [];

    /// <summary>Told how far it is, at most ten times a second.</summary>
    public IProgress<RunEvent>? Progress { get; init; }

    internal void Check()
    {
        Require.Positive(BatchSize, "batchSize");
        Require.Positive(Epochs, "epochs");
        Require.Fraction(ValidationSplit, "validationSplit");
        Require.NotNegative(Threads, "threads");
        if (Validation is not null && ValidationSplit > 0)
            throw Error.Argument($"validationSplit {ValidationSplit} and validation data were both given. Give one.");
        if (ValidationBatches is not null && (Validation is not null || ValidationSplit > 0))
            throw Error.Argument($"validationBatches and {(Validation is not null ? "validation data" : "validationSplit")} were both given. Give one.");
        if (ValidationBatches is { IsEndless: true })
            throw Error.Argument($"The validation data '{ValidationBatches}' never ends. Take(n) of its batches.");
        foreach (var (label, weight) in ClassWeights ?? new Dictionary<int, double>())
            Require.NotNegative(weight, $"classWeights[{label}]");
    }

    /// <summary>Refuses what goes with samples in memory only.</summary>
    internal void CheckMemory()
    {
        if (StepsPerEpoch is { } steps)
            throw Error.Argument($"stepsPerEpoch {steps} goes with streamed batches; an epoch of samples in memory is all of them. Leave it out, or stream: Dataset.From(samples).Shuffle(...).Batch({BatchSize}).Repeat().");
    }

    /// <summary>Refuses what does not go with streamed batches.</summary>
    internal void CheckStream(Dataset<Samples> batches)
    {
        if (ValidationSplit > 0)
            throw Error.Argument($"validationSplit {ValidationSplit} needs samples in memory. Split the stream: var (kept, held) = data.Split({ValidationSplit}), and give held.Batch(...) as validationBatches.");
        if (Stratify)
            throw Error.Argument($"stratify needs samples in memory. Leave it out, or split the samples by Splitting.Split before they are streamed.");
        if (SampleWeights is not null)
            throw Error.Argument($"sampleWeights need samples in memory. Streamed samples bring their own: new Sample(input, target, weight), or new Samples(..., weights: ...).");
        if (StepsPerEpoch is not { } steps)
        {
            if (batches.IsEndless)
                throw Error.Argument($"'{batches}' never ends, and neither would an epoch. Give stepsPerEpoch, or leave Repeat() out.");
            return;
        }

        Require.Positive(steps, "stepsPerEpoch");
        if (batches.Count is { } count && count < (long)steps * Epochs)
            throw Error.Argument($"stepsPerEpoch {steps} and epochs {Epochs} need {(long)steps * Epochs} batches, and '{batches}' has {count}. Add Repeat(), or leave stepsPerEpoch out: then each epoch is a pass.");
    }
}
