namespace Nadir;

/// <summary>What a training did: losses and metrics by epoch, and why it ended.</summary>
/// <remarks>Twin: keras.callbacks.History.</remarks>
public sealed partial class History
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, List<double>> series = [];

    /// <summary>The names of the recorded numbers: <c>loss</c>, metrics, and both with <c>validation.</c> before them.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>One number a finished epoch.</summary>
    /// <exception cref="ArgumentException">Nothing of that name was recorded.</exception>
    public IReadOnlyList<double> this[string name] => series.TryGetValue(name, out var values)
        ? values
        : throw Error.Argument($"The history has no '{name}'.{CatalogueName.DidYouMean(name, names)} It has {string.Join(", ", names)}.");

    /// <summary>How many epochs were finished.</summary>
    public int Epochs => names.Count == 0 ? 0 : series[names[0]].Count;

    /// <summary>Why it ended.</summary>
    public StopReason Reason { get; internal set; }

    /// <summary>Why it ended, in words.</summary>
    public string ReasonText { get; internal set; } = "";

    /// <summary>Seconds in training steps alone; of streamed data, the wait for batches too.</summary>
    public double TrainingSeconds { get; internal set; }

    /// <summary>Samples that training steps went over.</summary>
    public long TrainingSamples { get; internal set; }

    /// <summary>Training samples over the seconds of training steps; evaluation does not count.</summary>
    public double SamplesPerSecond => TrainingSeconds > 0 ? TrainingSamples / TrainingSeconds : 0;

    /// <summary>The last value of a number; NaN when there is none.</summary>
    public double Last(string name) => series.TryGetValue(name, out var values) && values.Count > 0 ? values[^1] : double.NaN;

    /// <summary>Whether a number was recorded.</summary>
    public bool Has(string name) => series.ContainsKey(name);

    internal void Add(string name, double value)
    {
        if (!series.TryGetValue(name, out var values))
        {
            values = series[name] = [];
            names.Add(name);
        }

        values.Add(value);
    }
}
