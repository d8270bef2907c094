namespace Nadir;

/// <summary>A number of the history that a callback watches, and which way is up.</summary>
internal readonly record struct Watched(string Name, double Value, bool LargerIsBetter)
{
    public static Watched In(TrainingState state, string? monitor)
    {
        var name = monitor ?? (state.History.Has("validation.loss") ? "validation.loss" : "loss");
        var value = state.History[name][^1];
        var metric = state.Model.Metrics.FirstOrDefault(m => name == m.EntryName || name == $"validation.{m.EntryName}");
        return new Watched(name, value, metric?.LargerIsBetter ?? false);
    }

    /// <summary>Whether a value improves on another; any number does on what is none.</summary>
    public bool IsBetter(double value, double than, double by = 0) =>
        double.IsNaN(than) ? !double.IsNaN(value)
        : LargerIsBetter ? value - by > than : value + by < than;
}
