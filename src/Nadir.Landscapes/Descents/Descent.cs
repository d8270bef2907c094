namespace Nadir.Landscapes;

/// <summary>Runs the optimizers of the catalogue on objectives and records their paths.</summary>
/// <remarks>
/// The steps are those that <c>Fit</c> takes, in Float64: each parameter is a weight of its own, without axes. What a path holds
/// are the weights that are trained, also where an optimizer evaluates by an average of them.
/// </remarks>
public static class Descent
{
    /// <summary>Tells from loss and gradient at a place whether to stop there.</summary>
    internal delegate bool Stop(double loss, ReadOnlySpan<double> gradient);

    /// <summary>One path.</summary>
    /// <param name="objective">What is to become small.</param>
    /// <param name="optimizer">The rule, which is copied and left as it is.</param>
    /// <param name="start">One value a parameter; <see cref="Objective.Place(string)"/> makes it of text.</param>
    /// <param name="steps">How many steps; 0 or above. A step of L-BFGS is several moves.</param>
    /// <param name="observer">Hears of the start, each step and the end; null for nobody.</param>
    /// <param name="cancellation">Ends it after the present step.</param>
    /// <exception cref="ArgumentException">
    /// The start has other values than one finite number a parameter, or the objective has no finite value there.
    /// </exception>
    public static DescentPath Run(
        Objective objective,
        Optimizer optimizer,
        IReadOnlyList<double> start,
        int steps = 400,
        IRunObserver? observer = null,
        CancellationToken cancellation = default) =>
        Run(objective, optimizer, start, steps, null, observer, cancellation);

    /// <summary>A path for each optimizer from each start: all starts of the first optimizer, then those of the second.</summary>
    /// <inheritdoc cref="Run(Objective, Optimizer, IReadOnlyList{double}, int, IRunObserver?, CancellationToken)"/>
    /// <param name="objective">What is to become small.</param>
    /// <param name="optimizers">The rules, which are copied and left as they are.</param>
    /// <param name="starts">One value a parameter each.</param>
    /// <param name="steps">How many steps each; 0 or above.</param>
    /// <param name="cancellation">Ends the present path after its step, and begins no other.</param>
    public static IReadOnlyList<DescentPath> Run(
        Objective objective,
        IReadOnlyList<Optimizer> optimizers,
        IReadOnlyList<IReadOnlyList<double>> starts,
        int steps = 400,
        CancellationToken cancellation = default)
    {
        var paths = new List<DescentPath>();
        foreach (var optimizer in Require.Present(optimizers))
        {
            foreach (var start in Require.Present(starts))
            {
                if (paths.Count == 0 || !cancellation.IsCancellationRequested)
                    paths.Add(Run(objective, optimizer, start, steps, null, null, cancellation));
            }
        }

        return paths;
    }

    internal static DescentPath Run(Objective objective, Optimizer optimizer, IReadOnlyList<double> start, int steps, Stop? stop) =>
        Run(objective, optimizer, start, steps, stop, null, default);

    private static DescentPath Run(
        Objective objective,
        Optimizer optimizer,
        IReadOnlyList<double> start,
        int steps,
        Stop? stop,
        IRunObserver? observer,
        CancellationToken cancellation)
    {
        Require.NotNegative(steps);
        var place = Require.Present(objective).StartOr(Require.Present(start));
        var walk = new DescentWalk(objective, OptimizerCopy.Of(optimizer), place);
        var events = new EventStream(observer is null ? [] : [observer], null);
        events.Send(new RunEvent(RunEventKind.Started) { Epochs = 1, Steps = steps });
        var reason = DescentEnd.Completed;
        for (var step = 0; step < steps && reason == DescentEnd.Completed; step++)
        {
            if (cancellation.IsCancellationRequested)
            {
                reason = DescentEnd.Cancelled;
                break;
            }

            var rate = walk.Rate;
            reason = walk.Step(stop);
            if (walk.Record.Losses.Count <= step)
                continue;
            events.Send(new RunEvent(RunEventKind.Step)
            {
                Epoch = 1,
                Epochs = 1,
                Step = step + 1,
                Steps = steps,
                Loss = walk.Record.Losses[step],
                LearningRate = rate,
            });
        }

        if (reason is DescentEnd.Completed or DescentEnd.Cancelled)
            reason = walk.Arrive() is var last && last != DescentEnd.Completed ? last : reason;
        var path = new DescentPath(objective, OptimizerCopy.TextOf(optimizer), walk.Record, reason, walk.Problem);
        events.Send(new RunEvent(RunEventKind.Ended) { Epoch = 1, Epochs = 1, Step = path.Steps, Steps = steps, Text = path.Verdict });
        return path;
    }
}
