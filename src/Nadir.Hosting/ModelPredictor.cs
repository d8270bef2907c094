using System.Diagnostics;
using Nadir.Tensors;

namespace Nadir.Hosting;

/// <summary>Computes requests side by side, each on one thread, as many at once as the options allow.</summary>
internal sealed class ModelPredictor(string name, NadirModelOptions options) : IModelPredictor, IDisposable
{
    private readonly SemaphoreSlim places = new(options.MaxConcurrency);
    private readonly Lock loading = new();
    private readonly KeyValuePair<string, object?> tag = new("model", name);
    private LoadedModel? loaded;

    public string Name => name;

    public Shape InputShape => Loaded.Model.RawInputShape!.Value;

    public IReadOnlyList<string>? InputNames => Loaded.Model.Preparation?.InputNames;

    public Shape OutputShape => Loaded.Model.OutputShape!.Value;

    public IReadOnlyList<string>? ClassNames => Loaded.ClassNames;

    /// <summary>The model; read at the first use. One that could not be read is tried again.</summary>
    public LoadedModel Loaded
    {
        get
        {
            if (Volatile.Read(ref loaded) is { } known)
                return known;
            using var only = loading.EnterScope();
            if (loaded is not null)
                return loaded;
            var read = LoadedModel.Read(options);
            read.Try();
            Volatile.Write(ref loaded, read);
            return read;
        }
    }

    public Task<Tensor> PredictAsync(Tensor inputs, CancellationToken cancellation = default) =>
        AnswerAsync(() => Check(inputs), model => model.Predict(inputs), cancellation);

    public Task<Tensor> PredictAsync(Table rows, CancellationToken cancellation = default) =>
        AnswerAsync(() => Check(rows), model => model.Predict(rows), cancellation);

    public async Task<float[]> PredictAsync(float[] input, CancellationToken cancellation = default)
    {
        if (Require.Present(input).Length != InputShape.Count)
            throw Error.Shape($"The model takes samples of {InputShape} = {InputShape.Count} numbers, got {input.Length}. Send as many.");
        var output = await PredictAsync(Tensor.From(input, InputShape.Prepend(1)), cancellation).ConfigureAwait(false);
        return output.To(ElementType.Float32).ToArray<float>();
    }

    public void Dispose() => places.Dispose();

    private int Check(Tensor inputs)
    {
        if (Require.Present(inputs).Rank == 0 || inputs.Shape[1..] != InputShape || !inputs.IsFloating)
            throw Error.Shape($"The model takes a floating-point batch [N, {string.Join(", ", InputShape.ToArray())}], got {inputs.ElementType} {inputs.Shape}. Send samples of that shape.");
        return Check(inputs.Shape[0]);
    }

    private int Check(Table rows) => Check(Require.Present(rows).Count);

    private int Check(int samples) => samples <= options.MaxBatchSize
        ? samples
        : throw Error.Shape($"A request has at most {options.MaxBatchSize} samples (MaxBatchSize), got {samples}. Send them in parts.");

    /// <summary>A request from its check to its answer, counted and timed.</summary>
    /// <param name="check">Refuses what cannot be asked for; gives how many samples are asked for.</param>
    /// <param name="predict">Computes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    private async Task<Tensor> AnswerAsync(Func<int> check, Func<Model, Tensor> predict, CancellationToken cancellation)
    {
        using var activity = Telemetry.Activities.StartActivity("nadir.predict");
        try
        {
            var samples = check();
            activity?.SetTag("nadir.model", name);
            activity?.SetTag("nadir.samples", samples);
            var began = Stopwatch.GetTimestamp();
            await places.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                Telemetry.PredictionWait.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, tag);
                return Predict(samples, predict);
            }
            finally
            {
                places.Release();
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Telemetry.PredictionErrors.Add(1, tag);
            activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
            throw;
        }
    }

    /// <summary>One request is one thread's work: with many at once, threads for each would only get into each other's way.</summary>
    private Tensor Predict(int samples, Func<Model, Tensor> predict)
    {
        var began = Stopwatch.GetTimestamp();
        using var alone = Parallelism.Limit(1);
        var output = predict(Loaded.Model);
        Telemetry.Predictions.Add(samples, tag);
        Telemetry.PredictionDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, tag);
        return output;
    }
}
