namespace Nadir;

/// <summary>Writes a checkpoint whenever a number is the best so far, or after every epoch.</summary>
/// <remarks>Twin: keras.callbacks.ModelCheckpoint.</remarks>
public sealed class ModelCheckpoint : Callback
{
    private double? best;

    /// <summary>A checkpoint callback.</summary>
    /// <param name="folder">Where the checkpoint goes; replaced each time in one go.</param>
    /// <param name="monitor">A number of the history; null: the validation loss, or the loss where there is no validation.</param>
    /// <param name="saveBestOnly">Only when that number is the best so far.</param>
    /// <param name="catalogue">Knows the entries the model uses; Nadir's own when left out.</param>
    public ModelCheckpoint(string folder, string? monitor = null, bool saveBestOnly = true, Catalogue? catalogue = null)
    {
        Folder = Require.Present(folder);
        Monitor = monitor;
        SaveBestOnly = saveBestOnly;
        Catalogue = catalogue;
    }

    /// <summary>Where the checkpoint goes.</summary>
    public string Folder { get; }

    /// <summary>The number watched; null for the loss.</summary>
    public string? Monitor { get; }

    /// <summary>Whether only the best is kept.</summary>
    public bool SaveBestOnly { get; }

    /// <summary>Knows the entries the model uses.</summary>
    public Catalogue? Catalogue { get; }

    /// <summary>The epoch of the checkpoint, from 1; 0 when none was written.</summary>
    public int SavedEpoch { get; private set; }

    /// <inheritdoc/>
    public override void TrainingStarts(TrainingState state)
    {
        if (!state.IsResumed)
            (best, SavedEpoch) = (null, 0);
    }

    /// <inheritdoc/>
    public override void EpochEnds(TrainingState state)
    {
        var watched = Watched.In(state, Monitor);
        if (SaveBestOnly && best is { } value && !watched.IsBetter(watched.Value, value))
            return;
        best = watched.Value;
        state.Model.SaveCheckpoint(Folder, Catalogue);
        SavedEpoch = state.Epoch;
    }
}
