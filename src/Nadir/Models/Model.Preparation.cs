namespace Nadir;

public abstract partial class Model
{
    /// <summary>What raw inputs go through before the first layer, in Fit, Evaluate and Predict; null when they stay as they are.</summary>
    /// <remarks>
    /// Fit lets it learn, once, from the samples trained on alone: never from those of ValidationSplit, nor from Validation. One
    /// that has learned already stays as it is, also where training goes on. Streams need one that has learned. It is saved with
    /// the model as <c>preparation.json</c>. <see cref="Forward"/> takes prepared inputs.
    /// Twin: keras' preprocessing layers and their adapt; sklearn.pipeline.Pipeline.
    /// </remarks>
    public Preparation? Preparation
    {
        get;
        set
        {
            field = value;
            PreparationLearnedInFit = false;
        }
    }

    /// <summary>
    /// The shape of one raw sample, as <see cref="Predict(Tensor, int)"/> takes it; of a table, one number a column of
    /// <c>Preparation.InputNames</c>. Null before it is known.
    /// </summary>
    /// <remarks>That of <see cref="InputShape"/> where there is no preparation. Columns of texts are passed as a table only.</remarks>
    public Shape? RawInputShape => Preparation is not { } preparation ? InputShape : preparation.IsFitted ? preparation.LearnedFrom.RowShape : default(Shape?);

    /// <summary>Whether the preparation learned in a training of this model, and not before.</summary>
    internal bool PreparationLearnedInFit { get; set; }

    /// <summary>Trains on the rows of a table, by way of <see cref="Preparation"/>.</summary>
    /// <param name="inputs">Raw columns, of which the preparation makes numbers.</param>
    /// <param name="targets">Class numbers [N] (Int64), or values [N, …].</param>
    /// <param name="options">As for samples; validation by a table is given apart.</param>
    /// <param name="validation">Rows to validate by, raw, with their targets.</param>
    /// <param name="cancellation">Ends the training after the present step.</param>
    /// <returns>Losses and metrics by epoch, and why it ended.</returns>
    /// <exception cref="InvalidOperationException">There is no preparation, or the model is not compiled or is being trained already.</exception>
    /// <exception cref="ArgumentException">A column, a target or an option does not fit.</exception>
    /// <exception cref="DataException">The data is empty, or a value cannot be prepared; says row and column.</exception>
    public History Fit(
        Table inputs,
        Tensor targets,
        FitOptions? options = null,
        (Table Inputs, Tensor Targets)? validation = null,
        CancellationToken cancellation = default)
    {
        RequirePreparation();
        if (Require.Present(targets).Rank == 0 || targets.Shape[0] != Require.Present(inputs).Count)
            throw Error.Shape($"A table of {inputs.Count} rows needs one target a row, got {targets.Shape}.");
        options ??= new FitOptions();
        if (validation is not null && (options.Validation is not null || options.ValidationBatches is not null || options.ValidationSplit > 0))
            throw Error.Argument($"validation is given as a table, and in the options too. Give one.", nameof(validation));
        return Train(
            options,
            start =>
            {
                options.CheckMemory();
                var rows = new PreparedRows(this, options, start).Of(inputs, targets);
                return new RowSource(this, rows, options, start)
                {
                    Validation = validation is { } held ? new Samples(Prepared(held.Inputs), held.Targets) : Prepared(options.Validation),
                };
            },
            cancellation);
    }

    /// <summary>The loss and metrics on the rows of a table, by way of <see cref="Preparation"/>.</summary>
    /// <param name="inputs">Raw columns, as in training.</param>
    /// <param name="targets">Class numbers [N] (Int64), or values [N, …].</param>
    /// <param name="batchSize">How many samples are looked at together; does not change the result beyond rounding.</param>
    /// <exception cref="InvalidOperationException">There is no preparation, it has not learned yet, or the model is not compiled.</exception>
    /// <exception cref="ArgumentException">The table lacks columns the preparation learned from, has others, or of another kind.</exception>
    public Evaluation Evaluate(Table inputs, Tensor targets, int batchSize = 256) =>
        Evaluate(new Samples(Prepared(inputs), targets), null, batchSize);

    /// <summary>The outputs for the rows of a table, by way of <see cref="Preparation"/>.</summary>
    /// <param name="inputs">Raw columns, as in training.</param>
    /// <param name="batchSize">How many samples are looked at together.</param>
    /// <returns>Shape [N, …OutputShape].</returns>
    /// <exception cref="InvalidOperationException">There is no preparation, or it has not learned yet.</exception>
    /// <exception cref="ArgumentException">The table lacks columns the preparation learned from, has others, or of another kind.</exception>
    public Tensor Predict(Table inputs, int batchSize = 256) => PredictPrepared(Prepared(inputs), batchSize);

    /// <summary>Raw inputs as the first layer takes them.</summary>
    internal Tensor Prepared(Tensor inputs) => Preparation?.Transform(inputs) ?? inputs;

    private Tensor Prepared(Table inputs) => RequirePreparation().Transform(inputs).ToTensor(ElementType);

    private Samples? Prepared(Samples? samples) => samples is null ? null : Preparation?.Transform(samples) ?? samples;

    private Dataset<Samples> Prepared(Dataset<Samples> batches)
    {
        if (Preparation is not { } preparation)
            return batches;
        return preparation.IsFitted
            ? batches.Map(preparation.Transform)
            : throw Error.State($"The model's preparation has not learned yet, and cannot learn from a stream. Fit it on samples in memory first: model.Preparation.Fit(...).");
    }

    private Preparation RequirePreparation() => Preparation
        ?? throw Error.State($"The model has no preparation to make numbers of a table's columns. Set model.Preparation, such as a ColumnTransformer, or pass a tensor (Table.ToTensor).");
}
