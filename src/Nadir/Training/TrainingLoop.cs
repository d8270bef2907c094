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
    private readonly BatchSource source;
    private readonly Samples? validation;
    private readonly int[]? validationRows;
    private readonly TrainingClock clock;
    private readonly LastGoodWeights lastGood;
    private readonly bool recycleShells;
    private readonly MetricState[] metrics;
    private readonly TrainingPosition start;
    private readonly TrainingBatch batch;

    /// <param name="open">Opens the data at the place where training begins.</param>
    public TrainingLoop(Model model, FitOptions options, Func<TrainingPosition, BatchSource> open)
    {
        this.model = model;
        this.options = options;
        callbacks = [.. options.Callbacks];
        start = options.Resume && model.Position.IsStarted ? model.Position : new TrainingPosition(0, 0) { Seed = options.Seed };
        if (start.Epoch >= options.Epochs)
            throw Error.OutOfRange($"The model has {start.Epoch} epochs behind it already, asked for {options.Epochs} in all. epochs counts from the very first one.", "epochs");
        source = open(start);
        (validation, validationRows) = source is RowSource { Held: { } held } rows ? (rows.All, held) : (source.Validation, null);
        if (source.Validation is not null)
            DataCheck.Check(source.Validation, "validation");
        model.Build(source.InputShape, options.Seed);
        clock = new TrainingClock(history);
        events = new EventStream([.. options.Observers], options.Progress);
        state = new TrainingState(model, history) { IsResumed = start.IsStarted };
        lastGood = new LastGoodWeights(model);
        recycleShells = model.IsOwn;
        batch = new TrainingBatch(model, recycleShells);
        metrics = new MetricState[model.Metrics.Count];
        TryOneBatch();
        source.CheckTargets();
    }

    private bool HasReaders => events.HasReaders || callbacks.Length > 0;

    public History Run(CancellationToken cancellation)
    {
        try
        {
            return RunEpochs(cancellation);
        }
        finally
        {
            events.Close();
        }
    }

    private History RunEpochs(CancellationToken cancellation)
    {
        events.Send(new RunEvent(RunEventKind.Started) { Epochs = options.Epochs, Steps = source.Steps, Numbers = Sizes() });
        if (OutputFunction.Mismatch(model) is { } mismatch)
            events.Send(new RunEvent(RunEventKind.Warning) { Epochs = options.Epochs, Text = mismatch });
        foreach (var callback in callbacks)
            callback.TrainingStarts(state);

        clock.Start();
        var (reason, text) = (StopReason.Completed, "all epochs trained");
        for (var epoch = start.Epoch; epoch < options.Epochs; epoch++)
        {
            if (epoch != start.Epoch)
                source.Begin(epoch, 0);
            (reason, text) = RunEpoch(epoch, cancellation);
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

    private (StopReason Reason, string Text) RunEpoch(int epoch, CancellationToken cancellation)
    {
        state.Epoch = epoch + 1;
        model.Optimizer!.Epochs = epoch;
        for (var i = 0; i < metrics.Length; i++)
            metrics[i] = model.Metrics[i].Start();

        var mean = new LossMean(model.Loss!);
        while (source.Next())
        {
            if (cancellation.IsCancellationRequested)
                return (StopReason.Cancelled, FormattableString.Invariant($"cancelled in epoch {epoch + 1}, after step {source.Step}"));
            var (loss, penalty) = Step(epoch);
            history.TrainingSamples += source.Length;
            if (!double.IsFinite(loss))
                return (StopReason.NonFiniteLoss, Diverged(epoch, loss));
            mean.Add(loss, penalty, source.Length);
            model.Position = start with { Epoch = epoch, SamplesIntoEpoch = source.Before + source.Length };
            if (HasReaders)
            {
                // Callbacks may save: what they save goes on with the next epoch.
                if (source.EndsEpoch())
                    model.Position = Behind(epoch);
                Report(epoch, loss);
            }

            if (state.StopText is { } asked && source.HasMore())
                return (StopReason.Stopped, asked);
        }

        if (source.EndedEarly is { } ended)
            return (StopReason.DataEnded, DataEnded(epoch, ended));

        // The next step's loss would show weights that overflowed, but this may have been the last step.
        if (WeightsOverflowed() is { } name)
            return (StopReason.NonFiniteLoss, KeptLastGood(epoch, source.Step, $"{name} became infinite or no number"));
        EndEpoch(epoch, mean.Result);
        model.Optimizer.Epochs = epoch + 1;
        return state.StopText is { } text ? (StopReason.Stopped, text) : (StopReason.Completed, "all epochs trained");
    }

    private (double Loss, double Penalty) Step(int epoch)
    {
        using var scope = StepScope.Open(recycleShells);
        var (inputs, targets, weights) = source.Tensors();
        var pass = ForwardPass.Training(start.Seed, epoch, source.Before);
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

    private void Report(int epoch, double loss)
    {
        clock.Stop();
        (state.Step, state.Loss) = (source.Step + 1, loss);
        events.Send(new RunEvent(RunEventKind.Step)
        {
            Epoch = epoch + 1,
            Epochs = options.Epochs,
            Step = source.Step + 1,
            Steps = source.Steps,
            Loss = loss,
            LearningRate = model.Optimizer!.CurrentLearningRate,
        });
        foreach (var callback in callbacks)
            callback.StepEnds(state);
        clock.Start();
    }

    private TrainingPosition Behind(int epoch) => start with { Epoch = epoch + 1, SamplesIntoEpoch = 0 };

    private void EndEpoch(int epoch, double loss)
    {
        model.Position = Behind(epoch);
        history.Add("loss", loss);
        for (var i = 0; i < metrics.Length; i++)
            history.Add(model.Metrics[i].EntryName, metrics[i].Result);
        if (validation is not null || options.ValidationBatches is not null)
        {
            clock.Stop();
            var evaluation = validation is not null
                ? model.Evaluate(validation, validationRows, options.BatchSize)
                : model.Evaluate(options.ValidationBatches!, "validation");
            foreach (var (name, value) in evaluation.Numbers)
                history.Add($"validation.{name}", value);
            clock.Start();
        }

        if (!HasReaders)
            return;
        clock.Stop();
        foreach (var callback in callbacks)
            callback.EpochEnds(state);
        events.Send(new RunEvent(RunEventKind.Epoch)
        {
            Epoch = epoch + 1,
            Epochs = options.Epochs,
            Steps = source.Steps,
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
        var (inputs, targets, weights) = source.Trial();
        batch.Loss(inputs, targets, weights, ForwardPass.Inference, out var prediction);
        foreach (var metric in model.Metrics)
            metric.Start().Add(targets, prediction, weights);
        if (validation is not null && validation.InputShape != model.InputShape)
            throw Error.Shape($"Validation samples have shape {validation.InputShape}, training samples {model.InputShape}. They must be alike.");
    }

    private string Diverged(int epoch, double loss)
    {
        using var scope = StepScope.Open(recycleShells: false);
        using var pause = Gradients.Off();
        var (inputs, _, _) = source.Tensors();
        var culprit = model.FirstNonFinite(inputs) ?? "the loss";
        return KeptLastGood(epoch, source.Step, $"the loss became {loss}", $", first seen in {culprit}");
    }

    private string KeptLastGood(int epoch, long step, FormattableString what, string where = "")
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

    private string DataEnded(int epoch, string text)
    {
        text = FormattableString.Invariant($"in epoch {epoch + 1}, {text}");
        events.Send(new RunEvent(RunEventKind.Warning) { Epoch = epoch + 1, Step = source.Step + 1, Text = text });
        return text;
    }

    private NamedNumber[] Sizes()
    {
        var sizes = new List<NamedNumber>();
        if (source.Samples is { } samples)
            sizes.Add(new("samples", samples));
        if (options.ValidationBatches is null)
            sizes.Add(new("validationSamples", validationRows?.Length ?? validation?.Count ?? 0));
        sizes.Add(new("parameters", model.ParameterCount));
        return [.. sizes];
    }
}
