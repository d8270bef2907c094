using Nadir.Tensors;

namespace Nadir.Hosting;

/// <summary>Answers requests for predictions of one model, from any number of threads.</summary>
public interface IModelPredictor
{
    /// <summary>The name it was registered under; empty for the only one.</summary>
    string Name { get; }

    /// <summary>The shape of one raw input sample; of a table, one number a column.</summary>
    Shape InputShape { get; }

    /// <summary>The columns that its preparation takes of a table; null where the model has no preparation.</summary>
    IReadOnlyList<string>? InputNames { get; }

    /// <summary>The shape of one output sample.</summary>
    Shape OutputShape { get; }

    /// <summary>What the classes are called, where the model lies in a run that knows; null otherwise.</summary>
    IReadOnlyList<string>? ClassNames { get; }

    /// <summary>The outputs for a batch; waits while <see cref="NadirModelOptions.MaxConcurrency"/> others are computed.</summary>
    /// <param name="inputs">Shape [N, …InputShape], floating point.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Shape [N, …OutputShape]; the same numbers whatever else is computed meanwhile.</returns>
    /// <exception cref="ShapeException">The inputs have another shape, or are more than <see cref="NadirModelOptions.MaxBatchSize"/>.</exception>
    /// <exception cref="DataException">The model cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled while it waited.</exception>
    Task<Tensor> PredictAsync(Tensor inputs, CancellationToken cancellation = default);

    /// <summary>The outputs for the rows of a table, by way of the model's preparation.</summary>
    /// <param name="rows">Raw columns called as <see cref="InputNames"/>, in any order; words and missing cells as the preparation takes them.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The model has no preparation.</exception>
    /// <exception cref="ArgumentException">Columns are missing, too many or of another kind, or there are too many rows.</exception>
    /// <exception cref="DataException">The model cannot be read, or a value cannot be prepared; says row and column.</exception>
    /// <inheritdoc cref="PredictAsync(Tensor, CancellationToken)"/>
    Task<Tensor> PredictAsync(Table rows, CancellationToken cancellation = default);

    /// <summary>The output for one sample.</summary>
    /// <param name="input">Its numbers in row-major order.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <inheritdoc cref="PredictAsync(Tensor, CancellationToken)"/>
    Task<float[]> PredictAsync(float[] input, CancellationToken cancellation = default);
}
