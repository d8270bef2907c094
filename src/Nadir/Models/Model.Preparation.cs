namespace Nadir;

public abstract partial class Model
{
    /// <summary>What raw inputs go through before the first layer, in Fit, Evaluate and Predict; null when they stay as they are.</summary>
    /// <remarks>
    /// Fit lets it learn, once, from the samples trained on alone: never from those of ValidationSplit, nor from Validation. One
    /// that has learned already stays as it is, also where training goes on. It is saved with the model as <c>preparation.json</c>.
    /// <see cref="Forward"/> takes prepared inputs. Twin: keras' preprocessing layers and their adapt; sklearn.pipeline.Pipeline.
    /// </remarks>
    public Preparation? Preparation { get; set; }

    /// <summary>Trains on the rows of a table, by way of <see cref="Preparation"/>.</summary>
    /// <param name="inputs">Raw columns; the preparation must make numbers of them.</param>
    /// <param name="targets">Class numbers [N] (Int64), or values [N, …].</param>
    /// <param name="options">As for samples; <see cref="FitOptions.Validation"/> holds prepared inputs, or use <paramref name="validation"/>.</param>
    /// <param name="validation">Rows to validate by, raw.</param>
    /// <param name="cancellation">Ends the training after the present step.</param>
    /// <exception cref="InvalidOperationException">There is no preparation, the model is not compiled, or is being trained already.</exception>
    /// <inheritdoc cref="Fit(Samples, FitOptions, CancellationToken)"/>
    public History Fit(
        Table inputs,
        Tensor targets,
        FitOptions? options = null,
        (Table Inputs, Tensor Targets)? validation = null,
        CancellationToken cancellation = default)
    {
        RequirePreparation(Require.Present(inputs));
        Require.Present(targets);
        options ??= new FitOptions();
        if (validation is not null && options.Validation is not null)
            throw Error.Argument($"Validation is given twice: in the options and as a table. Give one.", nameof(validation));
        return Train(
            options,
            start => new RowSource(this, PreparedRows.Of(this, inputs, targets, validation, options, start), start),
            cancellation);
    }

    /// <summary>The loss and metrics on the rows of a table, by way of <see cref="Preparation"/>.</summary>
    /// <inheritdoc cref="Evaluate(Samples, int)"/>
    public Evaluation Evaluate(Table inputs, Tensor targets, int batchSize = 256) =>
        Evaluate(new Samples(Prepared(inputs), targets), null, batchSize);

    /// <summary>The outputs for the rows of a table, by way of <see cref="Preparation"/>.</summary>
    /// <param name="inputs">Raw columns, as in training.</param>
    /// <param name="batchSize">How many samples are looked at together.</param>
    /// <returns>Shape [N, …OutputShape].</returns>
    /// <exception cref="InvalidOperationException">There is no preparation, or it has not learned yet.</exception>
    /// <exception cref="ArgumentException">The table lacks columns the preparation learned from, has others, or of another kind.</exception>
    public Tensor Predict(Table inputs, int batchSize = 256) => PredictPrepared(Prepared(inputs), batchSize);
}
