using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Nadir.Hosting;

/// <summary>Healthy while the model can be read and computes finite numbers.</summary>
internal sealed class ModelHealthCheck(ModelPredictor predictor) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var model = predictor.Loaded;
            model.Try();
            return Task.FromResult(HealthCheckResult.Healthy($"takes {model.Model.RawInputShape}, gives {model.Model.OutputShape}"));
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or InvalidOperationException)
        {
            return Task.FromResult(new HealthCheckResult(context.Registration.FailureStatus, failure.Message, failure));
        }
    }
}
