namespace Nadir;

/// <summary>Writes a training's losses, metrics, learning rate and weights as TensorBoard shows them.</summary>
/// <remarks>
/// Tags are Keras' (<c>epoch_loss</c>, <c>batch_loss</c> …) in the folders <c>train</c> and <c>validation</c>; epochs count from 1,
/// Keras counts them from 0. When the disk refuses, the training goes on and <see cref="Failure"/> says why the log ends.
/// Twin: keras.callbacks.TensorBoard (log_dir, histogram_freq, write_images, update_freq).
/// </remarks>
public sealed class TensorBoard : Callback, IDisposable
{
    private readonly TimeProvider clock;
    private TensorBoardLog? log;
    private long written;

    /// <summary>A callback that has written nothing yet.</summary>
    /// <param name="logDirectory">Where the files go; made where it is missing. Give each training its own.</param>
    /// <param name="histogramFrequency">After how many epochs the weights' histograms are written; 0 for never.</param>
    /// <param name="writeImages">Whether matrices and convolutions are written as pictures beside their histograms.</param>
    /// <param name="updateFrequency">After how many steps a step's loss and learning rate are written; 0 for epochs alone.</param>
    /// <param name="clock">Gives the time of each entry; the system's when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A frequency is below 0.</exception>
    public TensorBoard(string logDirectory = "logs", int histogramFrequency = 0, bool writeImages = false, int updateFrequency = 0, TimeProvider? clock = null)
    {
        LogDirectory = Require.Present(logDirectory);
        HistogramFrequency = Require.NotNegative(histogramFrequency);
        WriteImages = writeImages;
        UpdateFrequency = Require.NotNegative(updateFrequency);
        this.clock = clock ?? TimeProvider.System;
    }

    /// <summary>Where the files go.</summary>
    public string LogDirectory { get; }

    /// <summary>After how many epochs the weights' histograms are written.</summary>
    public int HistogramFrequency { get; }

    /// <summary>Whether matrices and convolutions are written as pictures beside their histograms.</summary>
    public bool WriteImages { get; }

    /// <summary>After how many steps a step's loss and learning rate are written.</summary>
    public int UpdateFrequency { get; }

    /// <summary>Why the log is incomplete; null while it is not.</summary>
    public DataException? Failure => log?.Failure;

    /// <inheritdoc/>
    public override void TrainingStarts(TrainingState state)
    {
        log?.Dispose();
        log = new TensorBoardLog(LogDirectory, clock);
        written = -1;
    }

    /// <inheritdoc/>
    public override void StepEnds(TrainingState state)
    {
        var optimizer = state.Model.Optimizer!;

        // Several batches may make one step of the optimizer.
        if (UpdateFrequency == 0 || optimizer.Steps % UpdateFrequency != 0 || optimizer.Steps == written)
            return;
        written = optimizer.Steps;
        log!.Step(written, state.Loss, optimizer.CurrentLearningRate, clock.GetUtcNow());
    }

    /// <inheritdoc/>
    public override void EpochEnds(TrainingState state)
    {
        var numbers = state.History.Names.Select(name => new NamedNumber(name, state.History.Last(name)));
        log!.Epoch(state.Epoch, numbers, state.Model.Optimizer!.CurrentLearningRate, clock.GetUtcNow());
        if (HistogramFrequency > 0 && state.Epoch % HistogramFrequency == 0)
            log.Weights(state.Epoch, state.Model, WriteImages);
    }

    /// <inheritdoc/>
    public override void TrainingEnds(TrainingState state) => Dispose();

    /// <summary>Closes the files; the end of the training does so, too, unless an exception ended it.</summary>
    public void Dispose() => log?.Dispose();
}
