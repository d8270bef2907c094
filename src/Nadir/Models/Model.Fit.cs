namespace Nadir;

public abstract partial class Model
{
    private int busy;

    /// <summary>How far it has been trained; <see cref="FitOptions.Resume"/> goes on from there.</summary>
    public TrainingPosition Position { get; internal set; }

    /// <summary>Whether only the library's own classes work in it, so that no other code can hold on to its tensors.</summary>
    internal bool IsOwn =>
        Layers.All(layer => IsOurs(layer) && PartsOf(layer).All(part => IsOurs(part.Definition)))
        && Loss is not null && IsOurs(Loss.Definition)
        && Optimizer is not null && IsOurs(Optimizer) && PartsOf(Optimizer).All(part => IsOurs(part.Definition))
        && Metrics.All(metric => IsOurs(metric.Definition));

    /// <summary>Trains.</summary>
    /// <param name="inputs">Shape [N, …].</param>
    /// <param name="targets">Class numbers [N] (Int64), or values [N, …].</param>
    /// <param name="epochs">How often all samples are seen.</param>
    /// <param name="batchSize">How many samples a step averages over.</param>
    /// <param name="validationSplit">The share of the samples kept back, chosen at random by the seed.</param>
    /// <param name="validation">Samples to validate by, instead.</param>
    /// <param name="shuffle">Whether each epoch has an order of its own.</param>
    /// <param name="seed">The seed of first weights, order and dropout.</param>
    /// <param name="callbacks">Asked between steps and epochs.</param>
    /// <param name="progress">Told how far it is, at most ten times a second.</param>
    /// <param name="cancellation">Ends the training after the present step.</param>
    /// <returns>Losses and metrics by epoch, and why it ended.</returns>
    /// <exception cref="InvalidOperationException">The model is not compiled, or is being trained already.</exception>
    /// <exception cref="ArgumentException">A shape, a target or an option does not fit.</exception>
    /// <exception cref="DataException">The data is empty or not finite.</exception>
    /// <remarks>Twin: keras.Model.fit, which takes validation from the end of the samples, unshuffled.</remarks>
    public History Fit(
        Tensor inputs,
        Tensor targets,
        int epochs = 1,
        int batchSize = 32,
        double validationSplit = 0,
        Samples? validation = null,
        bool shuffle = true,
        ulong seed = 0,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<RunEvent>? progress = null,
        CancellationToken cancellation = default)
    {
        var options = new FitOptions
        {
            Epochs = epochs,
            BatchSize = batchSize,
            ValidationSplit = validationSplit,
            Validation = validation,
            Shuffle = shuffle,
            Seed = seed,
            Callbacks = callbacks ?? [],
            Progress = progress,
        };
        return Fit(new Samples(Require.Present(inputs), Require.Present(targets)), options, cancellation);
    }

    /// <summary>Trains, with every option there is.</summary>
    /// <inheritdoc cref="Fit(Tensor, Tensor, int, int, double, Samples?, bool, ulong, IReadOnlyList{Callback}?, IProgress{RunEvent}?, CancellationToken)"/>
    public History Fit(Samples samples, FitOptions? options = null, CancellationToken cancellation = default)
    {
        Require.Present(samples);
        options ??= new FitOptions();
        return Train(
            options,
            start =>
            {
                options.CheckMemory();
                return new RowSource(this, new PreparedRows(this, options, start).Of(samples), options, start) { Validation = Prepared(options.Validation) };
            },
            cancellation);
    }

    /// <summary>Trains on another thread.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled before the first step.</exception>
    /// <inheritdoc cref="Fit(Samples, FitOptions, CancellationToken)"/>
    public Task<History> FitAsync(Samples samples, FitOptions? options = null, CancellationToken cancellation = default) =>
        InBackground(() => Fit(samples, options, cancellation), cancellation);

    /// <summary>The loss and metrics on some data, by the optimizer's evaluation weights where it has such.</summary>
    /// <param name="samples">Inputs and targets.</param>
    /// <param name="batchSize">How many samples are looked at together; does not change the result beyond rounding.</param>
    /// <exception cref="InvalidOperationException">The model is not compiled.</exception>
    /// <exception cref="ArgumentException">A shape or target does not fit.</exception>
    public Evaluation Evaluate(Samples samples, int batchSize = 256) => Evaluate(Prepared(Require.Present(samples))!, null, batchSize);

    /// <inheritdoc cref="Evaluate(Samples, int)"/>
    public Evaluation Evaluate(Tensor inputs, Tensor targets, int batchSize = 256) =>
        Evaluate(new Samples(inputs, targets), batchSize);

    /// <summary>Puts the weights that the optimizer evaluates by, such as an average, in the place of the trained ones.</summary>
    /// <returns>Puts the trained weights back when disposed. Predict and Save within it take the evaluation weights.</returns>
    public IDisposable UseEvaluationWeights() => Optimizer?.UseEvaluationWeights(Parameters) ?? EvaluationWeights.None;

    /// <summary>The loss and metrics on some of the samples, which are not copied for it; on all without rows.</summary>
    internal Evaluation Evaluate(Samples samples, int[]? rows, int batchSize)
    {
        if (Loss is null)
            throw Error.State($"The model has no loss to evaluate by. Call Compile(optimizer, loss, metrics) first.");
        if (Require.Present(samples).Count == 0)
            throw Error.Data(null, $"There is nothing to evaluate: inputs {samples.Inputs.Shape}.");
        Require.Positive(batchSize);
        using var evaluationWeights = UseEvaluationWeights();
        var batches = new Batches(samples, samples.Weights is null ? null : DataCheck.Weights(samples, new FitOptions()), ElementType);
        var run = new EvaluationRun(this);
        using var pause = Gradients.Off();
        var (count, isOwn) = (rows?.Length ?? batches.Count, IsOwn);
        for (var start = 0; start < count; start += batchSize)
        {
            using var scope = StepScope.Open(isOwn);
            var length = Math.Min(batchSize, count - start);
            var (inputs, targets, weights) = rows is null ? batches.Range(start, length) : batches.Pick(rows.AsSpan(start, length));
            run.Add(inputs, targets, weights);
        }

        return run.Result();
    }

    /// <summary>The outputs for some inputs, by the weights as they are; <see cref="UseEvaluationWeights"/> sets others in their place.</summary>
    /// <param name="inputs">Shape [N, …InputShape].</param>
    /// <param name="batchSize">How many samples are looked at together.</param>
    /// <returns>Shape [N, …OutputShape].</returns>
    /// <exception cref="ShapeException">The inputs have another shape than the model was built for.</exception>
    public Tensor Predict(Tensor inputs, int batchSize = 256)
    {
        if (Require.Present(inputs).Rank == 0)
            throw Error.Shape($"Predict takes a batch [N, …], got a scalar. Put samples along a first axis.");
        return PredictPrepared(Prepared(inputs), batchSize);
    }

    /// <summary>The outputs for inputs as the first layer takes them.</summary>
    internal Tensor PredictPrepared(Tensor inputs, int batchSize)
    {
        Require.Positive(batchSize);
        if (!IsBuilt)
            Build(inputs.Shape[1..]);
        var all = inputs.To(ElementType);
        var parts = new List<Tensor>();
        using var pause = Gradients.Off();
        for (var start = 0; start < all.Shape[0]; start += batchSize)
        {
            using var scope = StepScope.Open(recycleShells: false);
            parts.Add(Forward(all[start..Math.Min(start + batchSize, all.Shape[0])]).Keep());
        }

        return parts.Count == 0
            ? Tensor.Zeros(OutputShape!.Value.Prepend(0), ElementType)
            : Tensor.Concatenate(parts.ToArray());
    }

    /// <summary>One training, by samples from wherever they come.</summary>
    private History Train(FitOptions options, Func<TrainingPosition, BatchSource> open, CancellationToken cancellation)
    {
        if (Optimizer is null || Loss is null)
            throw Error.State($"The model does not know how to train yet. Call Compile(optimizer, loss, metrics) first.");
        if (Interlocked.Exchange(ref busy, 1) == 1)
            throw Error.State($"This model is being trained already. Wait for that Fit to end, or train another model.");
        var (wasBuilt, hadLearned) = (IsBuilt, Preparation?.IsFitted ?? true);
        BatchSource? source = null;
        Parallelism.BeginTraining();
        try
        {
            options.Check();
            using var limit = Parallelism.Limit(options.Threads == 0 ? Parallelism.Threads : options.Threads);
            TrainingLoop loop;
            try
            {
                loop = new TrainingLoop(this, options, start => source = open(start));
            }
            catch when (!wasBuilt || !hadLearned)
            {
                if (!wasBuilt)
                    Unbuild();
                if (!hadLearned)
                    Preparation!.Forget();
                throw;
            }

            return loop.Run(cancellation);
        }
        finally
        {
            source?.Dispose();

            // A step that failed may have left gradients whose memory is in use elsewhere by now.
            ClearGradients();
            Parallelism.EndTraining();
            Volatile.Write(ref busy, 0);
        }
    }

    private static Task<History> InBackground(Func<History> fit, CancellationToken cancellation) => Task.Run(
        () =>
        {
            var history = fit();
            if (history is { Reason: StopReason.Cancelled, TrainingSamples: 0 })
                cancellation.ThrowIfCancellationRequested();
            return history;
        },
        cancellation);

    internal void ClearGradients()
    {
        for (var i = 0; i < Parameters.Count; i++)
            Parameters[i].ClearGradient();
    }

    private static bool IsOurs(object part) => part.GetType().Assembly == typeof(Model).Assembly;

    /// <summary>What a layer or an optimizer was given: activation, initializers, regularizers.</summary>
    private static IEnumerable<ICatalogueItem> PartsOf(object holder) => holder.GetType().GetProperties()
        .Where(property => typeof(ICatalogueItem).IsAssignableFrom(property.PropertyType))
        .Select(property => property.GetValue(holder)).OfType<ICatalogueItem>();

    /// <summary>Gives up weights and shapes again.</summary>
    internal abstract void Unbuild();

    /// <summary>The first layer whose output is no finite number; null when all are.</summary>
    internal abstract string? FirstNonFinite(Tensor x);
}
