namespace Nadir.Benchmarks;

/// <summary>A model and the samples it is trained on.</summary>
internal interface ITrainingWork
{
    /// <summary>Compiled and built.</summary>
    Model Model { get; }

    Samples Samples { get; }

    int Batch { get; }

    /// <summary>Multiplications and additions of a training step, a sample.</summary>
    double TrainingOperations { get; }

    /// <summary>Multiplications and additions of the forward pass, a sample.</summary>
    double ForwardOperations { get; }
}
