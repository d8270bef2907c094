namespace Nadir;

public abstract partial class Model
{
    /// <summary>Trains on batches that stream.</summary>
    /// <param name="batches">Such as <c>Dataset.From(samples).Shuffle(1000).Batch(32).Prefetch()</c>; epoch n reads pass n.</param>
    /// <param name="epochs">How many epochs.</param>
    /// <param name="stepsPerEpoch">How many batches make an epoch, which then go on in one pass; null: those of a pass.</param>
    /// <param name="validation">Batches to validate by after each epoch; their first pass each time.</param>
    /// <param name="seed">The seed of first weights and dropout; the order is the pipeline's.</param>
    /// <param name="callbacks">Asked between steps and epochs.</param>
    /// <param name="progress">Told how far it is, at most ten times a second.</param>
    /// <param name="cancellation">Ends the training after the present step.</param>
    /// <returns>Losses and metrics by epoch, and why it ended.</returns>
    /// <exception cref="InvalidOperationException">The model is not compiled or is being trained already, or the data can be read once only.</exception>
    /// <exception cref="ArgumentException">A shape, a target or an option does not fit.</exception>
    /// <exception cref="DataException">A pass is empty, or a number is not finite.</exception>
    /// <remarks>
    /// Each batch is checked before the step that would use it; an error names the sample's place in the pass, and what was
    /// learned before it stays. Twin: keras.Model.fit with a tf.data.Dataset.
    /// </remarks>
    public History Fit(
        Dataset<Samples> batches,
        int epochs,
        int? stepsPerEpoch = null,
        Dataset<Samples>? validation = null,
        ulong seed = 0,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<RunEvent>? progress = null,
        CancellationToken cancellation = default)
    {
        var options = new FitOptions
        {
            Epochs = epochs,
            StepsPerEpoch = stepsPerEpoch,
            ValidationBatches = validation,
            Seed = seed,
            Callbacks = callbacks ?? [],
            Progress = progress,
        };
        return Fit(batches, options, cancellation);
    }

    /// <summary>Trains on batches that stream, with every option that goes with them.</summary>
    /// <inheritdoc cref="Fit(Dataset{Samples}, int, int?, Dataset{Samples}?, ulong, IReadOnlyList{Callback}?, IProgress{RunEvent}?, CancellationToken)"/>
    public History Fit(Dataset<Samples> batches, FitOptions? options = null, CancellationToken cancellation = default)
    {
        Require.Present(batches);
        options ??= new FitOptions();
        return Train(
            options,
            start =>
            {
                var validation = Prepared(options.Validation);
                return new StreamSource(this, Prepared(batches), options, start) { Validation = validation };
            },
            cancellation);
    }

    /// <summary>Trains on another thread, on batches that stream.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled before the first step.</exception>
    /// <inheritdoc cref="Fit(Dataset{Samples}, FitOptions, CancellationToken)"/>
    public Task<History> FitAsync(Dataset<Samples> batches, FitOptions? options = null, CancellationToken cancellation = default) =>
        InBackground(() => Fit(batches, options, cancellation), cancellation);

    /// <summary>The loss and metrics on batches that stream, by the optimizer's evaluation weights where it has such.</summary>
    /// <param name="batches">Their first pass is read.</param>
    /// <exception cref="InvalidOperationException">The model is not compiled.</exception>
    /// <exception cref="ArgumentException">The set never ends, or a shape or target does not fit.</exception>
    /// <exception cref="DataException">There is no batch, or a number is not finite.</exception>
    public Evaluation Evaluate(Dataset<Samples> batches) => Evaluate(batches, "evaluation");

    /// <summary>The outputs for batches that stream, computed as they are read, by the weights of that moment.</summary>
    /// <param name="batches">Batches [N, …InputShape].</param>
    /// <returns>For each batch [N, …OutputShape]; <c>Tensor.Concatenate([.. outputs])</c> puts them together.</returns>
    /// <exception cref="ShapeException">While it is read: the inputs have another shape than the model was built for.</exception>
    public Dataset<Tensor> Predict(Dataset<Tensor> batches) => Require.Present(batches).Map(inputs => Predict(inputs));

    /// <inheritdoc cref="Predict(Dataset{Tensor})"/>
    public Dataset<Tensor> Predict(Dataset<Samples> batches) => Require.Present(batches).Map(batch => Predict(batch.Inputs));

    /// <param name="what">What the batches are for, in errors.</param>
    internal Evaluation Evaluate(Dataset<Samples> batches, string what)
    {
        if (Loss is null)
            throw Error.State($"The model has no loss to evaluate by. Call Compile(optimizer, loss, metrics) first.");
        if (Require.Present(batches).IsEndless)
            throw Error.Argument($"'{batches}' never ends. Take(n) of its batches to evaluate by.", nameof(batches));
        using var evaluationWeights = UseEvaluationWeights();
        using var pause = Gradients.Off();
        using var pass = new StreamPass(Prepared(batches), 0);
        var (check, run, isOwn, none) = (new StreamCheck(this, what), new EvaluationRun(this), IsOwn, new FitOptions());
        while (pass.Read() is { } batch)
        {
            check.Values(batch, pass);
            if (!IsBuilt)
                Build(batch.InputShape);
            check.Targets(batch, pass);
            var weights = DataCheck.Weights(batch, none);
            using var scope = StepScope.Open(isOwn);
            run.Add(
                batch.Inputs.To(ElementType),
                batch.Targets.IsFloating ? batch.Targets.To(ElementType) : batch.Targets,
                weights is null ? null : Tensor.From(weights).To(ElementType));
        }

        return pass.BatchCount > 0 ? run.Result() : throw pass.Empty();
    }
}
