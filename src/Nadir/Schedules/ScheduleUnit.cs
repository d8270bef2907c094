namespace Nadir;

/// <summary>What a schedule counts.</summary>
public enum ScheduleUnit
{
    /// <summary>Optimizer steps, as Keras' learning-rate schedules.</summary>
    Step,

    /// <summary>Epochs, as PyTorch's schedulers are mostly used.</summary>
    Epoch,
}
