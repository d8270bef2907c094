namespace Nadir;

/// <summary>How <see cref="Model.Fit(Samples, FitOptions?, CancellationToken)"/> goes over the data.</summary>
public sealed record FitOptions
{
    /// <summary>How many samples a step averages over; above 0.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>How often all samples are seen; above 0.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>
    /// Go on where an earlier training of this model, or of the checkpoint it was loaded from, ended; <see cref="Epochs"/>
    /// counts from the very first. With the same data and options the result is the same as of one training.
    /// </summary>
    public bool Resume { get; init; }

    /// <summary>Whether each epoch has an order of its own.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>The share of the samples kept back to validate by; at least 0 and below 1. They are shuffled first.</summary>
    public double ValidationSplit { get; init; }

    /// <summary>Whether each class gives the same share to validation.</summary>
    public bool Stratify { get; init; }

    /// <summary>Samples to validate by, instead of a share of the training samples.</summary>
    public Samples? Validation { get; init; }

    /// <summary>How much each class counts, by its number; classes not named count 1.</summary>
    public IReadOnlyDictionary<int, double>? ClassWeights { get; init; }

    /// <summary>How much each sample counts, shape [N].</summary>
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
        foreach (var (label, weight) in ClassWeights ?? new Dictionary<int, double>())
            Require.NotNegative(weight, $"classWeights[{label}]");
    }
}
