namespace Nadir;

/// <summary>Batches of samples in memory, in an order of each epoch's own.</summary>
internal sealed class RowSource : BatchSource
{
    private readonly Model model;
    private readonly Samples samples;
    private readonly FitOptions options;
    private readonly ulong seed;
    private readonly Batches batches;
    private readonly int[] order, rows;

    public RowSource(Model model, Samples samples, FitOptions options, TrainingPosition start)
    {
        (this.model, this.samples, this.options, seed) = (model, samples, options, start.Seed);
        DataCheck.Check(samples, "training");
        var weights = DataCheck.Weights(samples, options);
        (order, Held) = Split(samples, options, seed);
        rows = new int[order.Length];
        batches = new Batches(samples, weights, model.ElementType);
        if (start.SamplesIntoEpoch >= order.Length || start.SamplesIntoEpoch % options.BatchSize != 0)
            throw Error.Argument($"Training stopped {start.SamplesIntoEpoch} samples into an epoch, which batches of {options.BatchSize} over {order.Length} samples do not meet. Resume with the batch size and data it was stopped with.");
        Begin(start.Epoch, start.SamplesIntoEpoch);
    }

    /// <summary>The samples, those held back among them.</summary>
    public Samples All => samples;

    /// <summary>The rows held back for validation; null when none are.</summary>
    public int[]? Held { get; }

    public override Shape InputShape => samples.InputShape;

    public override long Steps => ((long)order.Length + options.BatchSize - 1) / options.BatchSize;

    public override long? Samples => order.Length;

    private ReadOnlySpan<int> AtHand => rows.AsSpan((int)Before, Length);

    public override void Begin(int epoch, long seen)
    {
        order.CopyTo(rows, 0);
        if (options.Shuffle)
            new Philox(seed, "shuffle", epoch).Shuffle(rows.AsSpan());
        (Before, Length, Step) = (seen, 0, (seen / options.BatchSize) - 1);
    }

    public override bool Next()
    {
        Before += Length;
        Length = (int)Math.Min(options.BatchSize, rows.Length - Before);
        if (Length == 0)
            return false;
        Step++;
        return true;
    }

    public override bool HasMore() => Before + Length < rows.Length;

    public override (Tensor Inputs, Tensor Targets, Tensor? Weights) Tensors() => batches.Pick(AtHand);

    public override (Tensor Inputs, Tensor Targets, Tensor? Weights) Trial() =>
        batches.Pick(order.AsSpan(0, Math.Min(options.BatchSize, order.Length)));

    public override void CheckTargets() => DataCheck.Targets(samples, model);

    public override void Dispose()
    {
    }

    /// <summary>The rows to train on and those held back; null where none are.</summary>
    public static (int[] Training, int[]? Held) Split(Samples samples, FitOptions options, ulong seed)
    {
        if (options.ValidationSplit == 0)
            return (Enumerable.Range(0, samples.Count).ToArray(), null);
        var (kept, held) = Splitting.Rows(samples, options.ValidationSplit, options.Stratify, seed);
        if (kept.Length == 0 || held.Length == 0)
            throw Error.Argument($"validationSplit {options.ValidationSplit} of {samples.Count} samples leaves {kept.Length} to train and {held.Length} to validate. Both need at least one.");
        return (kept, held);
    }
}
