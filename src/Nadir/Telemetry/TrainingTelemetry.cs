using System.Diagnostics;

namespace Nadir;

/// <summary>Turns a training's events into the numbers and the span of <see cref="Telemetry"/>.</summary>
internal sealed class TrainingTelemetry : IRunObserver
{
    private Activity? activity;

    public void Observe(in RunEvent what)
    {
        switch (what.Kind)
        {
            case RunEventKind.Started:
                activity = Telemetry.Activities.StartActivity("nadir.fit");
                foreach (var (name, value) in what.Numbers)
                    activity?.SetTag($"nadir.{name}", value);
                break;
            case RunEventKind.Step:
                Telemetry.TrainingSteps.Add(1);
                break;
            case RunEventKind.Epoch:
                Telemetry.TrainingEpochs.Add(1);
                if (what.Numbers.FirstOrDefault(number => number.Name == "loss") is { Name: not null } loss)
                    Telemetry.TrainingLoss.Record(loss.Value);
                break;
            case RunEventKind.Warning:
                Telemetry.TrainingWarnings.Add(1);
                activity?.AddEvent(new ActivityEvent(what.Text));
                break;
            default:
                activity?.SetTag("nadir.epochs", what.Epoch);
                activity?.SetTag("nadir.reason", what.Text);
                activity?.Dispose();
                activity = null;
                break;
        }
    }

    /// <summary>Ends the span of a training that did not come to its end.</summary>
    public void Close()
    {
        activity?.SetStatus(ActivityStatusCode.Error);
        activity?.Dispose();
    }
}
