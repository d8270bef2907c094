namespace Nadir;

/// <summary>One run of <c>Fit</c>: epochs of steps, validation between them, events and callbacks on the way.</summary>
internal sealed class TrainingLoop
{
    private readonly Model model;
    private readonly FitOptions options;
    private readonly Callback[] callbacks;
    private readonly EventStream events;
    private readonly TrainingState state;
    private readonly History history = new();
    private readonly Batches training;
    private readonly Samples? validation;
    private readonly int[]? validationRows;
    private readonly int[] order, rows;
    private readonly TrainingClock clock;
    private readonly LastGoodWeights lastGood;
    private readonly bool recycleShells;
    private readonly MetricState[] metrics;
    private readonly TrainingPosition start;
    private readonly TrainingBatch batch;

    public TrainingLoop(Model model, Samples samples, FitOptions options)
    {
        this.model = model;
        this.options = options;
        callbacks = [.. options.Callbacks];
        DataCheck.Check(samples, "training");
        var weights = DataCheck.Weights(samples, options);
        start = options.Resume && model.Position.IsStarted ? model.Position : new TrainingPosition(0, 0) { Seed = options.Seed };
        (var trainingRows, validationRows) = Split(samples);
        validation = validationRows is null ? options.Validation : samples;
        if (validation is not null && validationRows is null)
            DataCheck.Check(validation, "validation");
        model.Build(samples.InputShape, options.Seed);
        if (start.Epoch >= options.Epochs)
            throw Error.OutOfRange($"The model has {start.Epoch} epochs behind it already, asked for {options.Epochs} in all. epochs counts from the very first one.", "epochs");
        training = new Batches(samples, weights, model.ElementType);
        order = trainingRows;
        rows = new int[order.Length];
        clock = new TrainingClock(history);
        events = new EventStream([.. options.Observers], options.Progress);
        state = new TrainingState(model, history) { IsResumed = start.IsStarted };
        lastGood = new LastGoodWeights(model);
        recycleShells = model.IsOwn;
        batch = new TrainingBatch(model, recycleShells);
        metrics = new MetricState[model.Metrics.Count];
        if (start.SamplesIntoEpoch >= order.Length || start.SamplesIntoEpoch % options.BatchSize != 0)
            throw Error.Argument($"Training stopped {start.SamplesIntoEpoch} samples into an epoch, which batches of {options.BatchSize} over {order.Length} samples do not meet. Resume with the batch size and data it was stopped with.");
        TryOneBatch();
        DataCheck.Targets(samples, model);
    }

    private bool HasReaders => events.HasReaders || callbacks.Length > 0;

    private int StepsInEpoch => (int)(((long)order.Length + options.BatchSize - 1) / options.BatchSize);

    public History Run(CancellationToken cancellation)
    {
        events.Send(new RunEvent(RunEventKind.Started) { Epochs = options.Epochs, Steps = StepsInEpoch, Numbers = Sizes() });
        if (OutputFunction.Mismatch(model) is { } mismatch)
            events.Send(new RunEvent(RunEventKind.Warning) { Epochs = options.Epochs, Text = mismatch });
        foreach (var callback in callbacks)
            callback.TrainingStarts(state);

        clock.Start();
        var (reason, text) = (StopReason.Completed, "all epochs trained");
        for (var epoch = start.Epoch; epoch < options.Epochs; epoch++)
        {
            (reason, text) = RunEpoch(epoch, epoch == start.Epoch ? start.SamplesIntoEpoch : 0, cancellation);
            if (reason != StopReason.Completed)
                break;
        }

        clock.Stop();
        (history.Reason, history.ReasonText) = (reason, text);
        foreach (var callback in callbacks)
            callback.TrainingEnds(state);
        events.Send(new RunEvent(RunEventKind.Ended) { Epoch = history.Epochs, Epochs = options.Epochs, Text = text });
        return history;
    }

    private (StopReason Reason, string Text) RunEpoch(int epoch, int seen, CancellationToken cancellation)
    {
        state.Epoch = epoch + 1;
        model.Optimizer!.Epochs = epoch;
        order.CopyTo(rows, 0);
        if (options.Shuffle)
            new Philox(start.Seed, "shuffle", epoch).Shuffle(rows.AsSpan());
        for (var i = 0; i < metrics.Length; i++)
            metrics[i] = model.Metrics[i].Start();

        var mean = new LossMean(model.Loss!);
        for (var step = seen / options.BatchSize; step < StepsInEpoch; step++)
        {
            if (cancellation.IsCancellationRequested)
                return (StopReason.Cancelled, FormattableString.Invariant($"cancelled in epoch {epoch + 1}, after step {step}"));
            var batch = rows.AsSpan(step * options.BatchSize, Math.Min(options.BatchSize, rows.Length - (step * options.BatchSize)));
            var (loss, penalty) = Step(batch, epoch, step);
            history.TrainingSamples += batch.Length;
            if (!double.IsFinite(loss))
                return (StopReason.NonFiniteLoss, Diverged(batch, epoch, step, loss));
            mean.Add(loss, penalty, batch.Length);
            model.Position = start with { Epoch = epoch, SamplesIntoEpoch = (step * options.BatchSize) + batch.Length };
            if (HasReaders)
                Report(epoch, step, loss);
            if (state.StopText is { } asked && step + 1 < StepsInEpoch)
                return (StopReason.Stopped, asked);
        }

        // The next step's loss would show weights that overflowed, but this may have been the last step.
        if (WeightsOverflowed() is { } name)
            return (StopReason.NonFiniteLoss, KeptLastGood(epoch, StepsInEpoch - 1, $"{name} became infinite or no number"));
        EndEpoch(epoch, mean.Result);
        model.Optimizer.Epochs = epoch + 1;
        return state.StopText is { } text ? (StopReason.Stopped, text) : (StopReason.Completed, "all epochs trained");
    }

    private (double Loss, double Penalty) Step(ReadOnlySpan<int> rows, int epoch, int step)
    {
        using var scope = StepScope.Open(recycleShells);
        var (inputs, targets, weights) = training.Pick(rows);
        var pass = ForwardPass.Training(start.Seed, epoch, (long)step * options.BatchSize);
        var loss = batch.Loss(inputs, targets, weights, pass, out var prediction);
        var (value, penalty) = (loss.ToDouble(), batch.Penalty);
        if (!double.IsFinite(value))
            return (value, penalty);
        lastGood.Keep();
        model.ClearGradients();
        loss.Backward();
        if (model.Optimizer!.NeedsClosure)
            batch.Step(value);
        else
            model.Optimizer.Step(model.Parameters);
        foreach (var metric in metrics)
            metric.Add(targets, prediction, weights);
        return (value, penalty);
    }

    private void Report(int epoch, int step, double loss)
    {
        clock.Stop();
        (state.Step, state.Loss) = (step + 1, loss);
        events.Send(new RunEvent(RunEventKind.Step)
        {
            Epoch = epoch + 1,
            Epochs = options.Epochs,
            Step = step + 1,
            Steps = StepsInEpoch,
            Loss = loss,
            LearningRate = model.Optimizer!.CurrentLearningRate,
        });
        foreach (var callback in callbacks)
            callback.StepEnds(state);
        clock.Start();
    }

    private void EndEpoch(int epoch, double loss)
    {
        history.Add("loss", loss);
        for (var i = 0; i < metrics.Length; i++)
            history.Add(model.Metrics[i].EntryName, metrics[i].Result);
        if (validation is not null)
        {
            clock.Stop();
            foreach (var (name, value) in model.Evaluate(validation, validationRows, options.BatchSize).Numbers)
                history.Add($"validation.{name}", value);
            clock.Start();
        }

        model.Position = start with { Epoch = epoch + 1, SamplesIntoEpoch = 0 };
        if (!HasReaders)
            return;
        clock.Stop();
        foreach (var callback in callbacks)
            callback.EpochEnds(state);
        events.Send(new RunEvent(RunEventKind.Epoch)
        {
            Epoch = epoch + 1,
            Epochs = options.Epochs,
            Steps = StepsInEpoch,
            LearningRate = model.Optimizer!.CurrentLearningRate,
            Numbers = [.. history.Names.Select(name => new NamedNumber(name, history.Last(name)))],
        });
        clock.Start();
    }

    /// <summary>Finds shapes and targets that do not fit before anything is changed or a long run begins.</summary>
    private void TryOneBatch()
    {
        using var scope = StepScope.Open(recycleShells: false);
        using var pause = Gradients.Off();
        var rows = order.AsSpan(0, Math.Min(options.BatchSize, order.Length));
        var (inputs, targets, weights) = training.Pick(rows);
        batch.Loss(inputs, targets, weights, ForwardPass.Inference, out var prediction);
        foreach (var metric in model.Metrics)
            metric.Start().Add(targets, prediction, weights);
        if (validation is not null && validation.InputShape != model.InputShape)
            throw Error.Shape($"Validation samples have shape {validation.InputShape}, training samples {model.InputShape}. They must be alike.");
    }

    private string Diverged(ReadOnlySpan<int> rows, int epoch, int step, double loss)
    {
        using var scope = StepScope.Open(recycleShells: false);
        using var pause = Gradients.Off();
        var (inputs, _, _) = training.Pick(rows);
        var culprit = model.FirstNonFinite(inputs) ?? "the loss";
        return KeptLastGood(epoch, step, $"the loss became {loss}", $", first seen in {culprit}");
    }

    private string KeptLastGood(int epoch, int step, FormattableString what, string where = "")
    {
        lastGood.Restore();
        var text = FormattableString.Invariant(
            $"{FormattableString.Invariant(what)} in epoch {epoch + 1}, step {step + 1}{where}; the last good weights were kept. Lower the learning rate, or scale inputs and targets to sizes near 1.");
        events.Send(new RunEvent(RunEventKind.Warning) { Epoch = epoch + 1, Step = step + 1, Text = text });
        return text;
    }

    private string? WeightsOverflowed()
    {
        foreach (var parameter in model.Parameters)
        {
            if (!DataCheck.IsFinite(parameter.Value))
                return parameter.Name;
        }

        return null;
    }

    private (int[] Training, int[]? Validation) Split(Samples samples)
    {
        if (options.ValidationSplit == 0)
            return (Enumerable.Range(0, samples.Count).ToArray(), null);
        var (kept, held) = Splitting.Rows(samples, options.ValidationSplit, options.Stratify, start.Seed);
        if (kept.Length == 0 || held.Length == 0)
            throw Error.Argument($"validationSplit {options.ValidationSplit} of {samples.Count} samples leaves {kept.Length} to train and {held.Length} to validate. Both need at least one.");
        return (kept, held);
    }

    private NamedNumber[] Sizes() =>
    [
        new("samples", order.Length),
        new("validationSamples", validationRows?.Length ?? validation?.Count ?? 0),
        new("parameters", model.ParameterCount),
    ];
}
