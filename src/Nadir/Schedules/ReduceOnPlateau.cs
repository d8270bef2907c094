namespace Nadir;

/// <summary>Lowers the learning rate when a number has not improved for some epochs.</summary>
/// <remarks>
/// Formula: rate ← max(factor·rate, minimum) after patience epochs without improvement (PyTorch: after more than patience).
/// The same object goes on counting in a resumed training; the rate it reached is saved in checkpoints.
/// Twin: keras.callbacks.ReduceLROnPlateau, torch.optim.lr_scheduler.ReduceLROnPlateau (convention pyTorch).
/// Differences: Keras counts an improvement above an absolute change, PyTorch above a share of the best value, and it
/// waits one epoch longer. Source: the twins' documentation.
/// </remarks>
public sealed class ReduceOnPlateau : Callback
{
    private double best = double.NaN;
    private int wait, rest;

    /// <summary>A rate that falls where nothing is gained.</summary>
    /// <param name="monitor">A number of the history; null: the validation loss, or the loss where there is no validation.</param>
    /// <param name="factor">What the rate is multiplied by; above 0 and below 1.</param>
    /// <param name="patience">Epochs without improvement that are waited for; 0 or above.</param>
    /// <param name="threshold">An improvement up to this counts as none; 0 or above.</param>
    /// <param name="thresholdForm">Whether threshold is a share of the best value; as the convention says when left out.</param>
    /// <param name="cooldown">Epochs after a change in which nothing is counted; 0 or above.</param>
    /// <param name="minimum">The lowest rate; 0 or above.</param>
    /// <param name="smallestChange">A change of the rate up to this is not made; as the convention says when left out.</param>
    /// <param name="convention">Keras: absolute, smallestChange 0, waits patience epochs. PyTorch: relative, 1e-8, one epoch more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public ReduceOnPlateau(
        string? monitor = null,
        double factor = 0.1,
        int patience = 10,
        double threshold = 1e-4,
        ThresholdForm? thresholdForm = null,
        int cooldown = 0,
        double minimum = 0,
        double? smallestChange = null,
        Convention convention = Convention.Keras)
    {
        Monitor = monitor;
        Factor = Require.Positive(Require.Fraction(factor), nameof(factor));
        Patience = Require.NotNegative(patience);
        Threshold = Require.NotNegative(threshold);
        Convention = Require.Defined(convention);
        var isKeras = convention == Convention.Keras;
        ThresholdForm = Require.Defined(thresholdForm ?? (isKeras ? ThresholdForm.Absolute : ThresholdForm.Relative), nameof(thresholdForm));
        Cooldown = Require.NotNegative(cooldown);
        Minimum = Require.NotNegative(minimum);
        SmallestChange = Require.NotNegative(smallestChange ?? (isKeras ? 0 : 1e-8), nameof(smallestChange));
    }

    /// <summary>The number watched; null for the loss.</summary>
    public string? Monitor { get; }

    /// <summary>What the rate is multiplied by.</summary>
    public double Factor { get; }

    /// <summary>Epochs without improvement that are waited for.</summary>
    public int Patience { get; }

    /// <summary>An improvement up to this counts as none.</summary>
    public double Threshold { get; }

    /// <summary>Whether the threshold is a share of the best value.</summary>
    public ThresholdForm ThresholdForm { get; }

    /// <summary>Epochs after a change in which nothing is counted.</summary>
    public int Cooldown { get; }

    /// <summary>The lowest rate.</summary>
    public double Minimum { get; }

    /// <summary>A change of the rate up to this is not made.</summary>
    public double SmallestChange { get; }

    /// <summary>Whose arithmetic it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    public override void TrainingStarts(TrainingState state)
    {
        if (!state.IsResumed)
            (best, wait, rest) = (double.NaN, 0, 0);
    }

    /// <inheritdoc/>
    public override void EpochEnds(TrainingState state)
    {
        var watched = Watched.In(state, Monitor);
        Observe(watched.Value, state.Model.Optimizer!, watched.LargerIsBetter);
    }

    /// <summary>Counts an epoch and lowers the rate where it is time: for an own loop.</summary>
    /// <param name="value">The number watched.</param>
    /// <param name="optimizer">Whose rate is lowered.</param>
    /// <param name="largerIsBetter">Whether the number should rise.</param>
    public void Observe(double value, Optimizer optimizer, bool largerIsBetter = false)
    {
        Require.Present(optimizer);

        // Keras counts the last epoch of a rest already, PyTorch does not.
        var isKeras = Convention == Convention.Keras;
        var wasResting = rest > 0;
        rest -= wasResting ? 1 : 0;
        wait = wasResting ? 0 : wait;
        if (IsBetter(value, largerIsBetter))
            (best, wait) = (value, 0);
        else if (isKeras ? rest == 0 : !wasResting)
            wait++;
        if (wait < (isKeras ? Math.Max(1, Patience) : Patience + 1))
            return;
        Lower(optimizer);
        (rest, wait) = (Cooldown, 0);
    }

    private bool IsBetter(double value, bool largerIsBetter)
    {
        if (double.IsNaN(best))
            return !double.IsNaN(value);
        var margin = ThresholdForm == ThresholdForm.Absolute ? Threshold : Threshold * best;
        return largerIsBetter ? value > best + margin : value < best - margin;
    }

    private void Lower(Optimizer optimizer)
    {
        var rate = optimizer.CurrentLearningRate;
        var lower = Math.Max(Factor * rate, Minimum);
        if (rate - lower > SmallestChange)
            optimizer.RateFactor *= lower / rate;
    }
}
