using Microsoft.Extensions.Hosting;

namespace Nadir.Hosting;

/// <summary>Reads a model when the server starts, where its options say so.</summary>
internal sealed class ModelLoader(ModelPredictor predictor, NadirModelOptions options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.LoadAtStart)
            _ = predictor.Loaded;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
