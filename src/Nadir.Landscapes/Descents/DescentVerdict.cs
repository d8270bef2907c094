namespace Nadir.Landscapes;

/// <summary>Judges a descent by its path.</summary>
internal static class DescentVerdict
{
    /// <summary>Steps this much shorter than the whole way are rest.</summary>
    private const double Rest = 1e-4;

    /// <summary>Losses below 0 and so many times those at the start have no end.</summary>
    private const double Far = 1e6;

    /// <summary>A loss falls where its mean falls by more than this share of what it goes up and down.</summary>
    private const double Falling = 0.2;

    /// <summary>A share of the steps that is most of them.</summary>
    private const double Most = 0.8;

    public static (DescentBehaviour Behaviour, string Text) Of(DescentPath path, string problem)
    {
        var (first, last, steps) = (path.Losses[0], path.EndLoss, path.Steps);
        if (path.Reason == DescentEnd.Refused)
            return (DescentBehaviour.Diverges, FormattableString.Invariant($"leaves what the loss takes after {Times(steps)}: {problem}"));
        if (path.Reason == DescentEnd.NotFinite)
            return (DescentBehaviour.Diverges, NotFinite(path));
        if (steps == 0)
            return (DescentBehaviour.Converges, "took no step");
        var way = Way(path);
        if (way.Last <= Rest * way.Reach || way.Reach == 0)
            return (DescentBehaviour.Converges, FormattableString.Invariant($"converges: loss {last:G6} at {path.Objective.TextOf(path.End)}"));
        if (last > 2 * Math.Abs(first) && last > path.Losses[steps / 2])
            return (DescentBehaviour.Diverges, FormattableString.Invariant($"diverges: the loss grows from {first:G4} to {last:G4} in {Times(steps)}"));
        if (way.Turns >= Most && way.Last > 0.5 * way.Middle)
        {
            return (DescentBehaviour.Oscillates, FormattableString.Invariant(
                $"oscillates: the last steps turn back on each other and stay {way.Last:G3} long, {LossOf(way)}"));
        }

        return way.MeanBefore - way.Mean > Falling * (way.High - way.Low)
            ? (DescentBehaviour.Falls, FormattableString.Invariant($"still falls after {Times(steps)}: loss {last:G6} at {path.Objective.TextOf(path.End)}"))
            : (DescentBehaviour.Wanders, FormattableString.Invariant($"wanders: {LossOf(way)}, the steps {way.Last:G3} long"));
    }

    private static string NotFinite(DescentPath path)
    {
        var (first, steps) = (path.Losses[0], path.Steps);
        var what = double.IsFinite(path.EndLoss)
            ? "the gradient is not finite"
            : FormattableString.Invariant($"the loss is {path.EndLoss}");
        if (steps == 0)
            return $"stops at the start, where {what}";
        var before = path.Losses[steps - 1];
        if (before > first || before < -Far * (1 + Math.Abs(first)))
            return FormattableString.Invariant($"diverges: the loss {(before < first ? "falls" : "grows")} from {first:G4} to {before:G4}, at step {steps} {what}");
        return FormattableString.Invariant($"stops at step {steps}, where {what}; the step before it was {before:G4}");
    }

    private static string Times(int steps) => steps == 1 ? "1 step" : FormattableString.Invariant($"{steps} steps");

    private static string LossOf(Gait way) => way.High - way.Low <= 1e-4 * Math.Abs(way.High)
        ? FormattableString.Invariant($"the loss stays at {way.High:G4}")
        : FormattableString.Invariant($"the loss stays between {way.Low:G4} and {way.High:G4}");

    /// <summary>How a path moves towards its end.</summary>
    private static Gait Way(DescentPath path)
    {
        var steps = path.Steps;
        var tail = Math.Max(1, steps / 10);
        var lengths = new double[steps];
        var (turns, reach) = (0, 0.0);
        double[] before = [];
        for (var step = 1; step <= steps; step++)
        {
            var (from, to) = (path[step - 1], path[step]);
            var move = to.Zip(from, (after, earlier) => after - earlier).ToArray();
            lengths[step - 1] = Objective.NormOf(move);
            reach = Math.Max(reach, Objective.NormOf([.. to.Zip(path.Start, (after, start) => after - start)]));
            if (step > steps - tail && before.Length > 0 && move.Zip(before, (a, b) => a * b).Sum() < 0)
                turns++;
            before = move;
        }

        var losses = path.Losses.Skip(steps + 1 - tail).ToArray();
        return new Gait(
            lengths[^tail..].Average(),
            lengths[(steps / 2)..Math.Min(steps, (steps / 2) + tail)].Average(),
            turns / (double)tail,
            reach,
            path.Losses.Skip(Math.Max(0, steps + 1 - (2 * tail))).Take(tail).Average(),
            losses.Average(),
            losses.Min(),
            losses.Max());
    }

    /// <summary>Figures of a path's shape.</summary>
    /// <param name="Last">The mean length of the last tenth of the steps.</param>
    /// <param name="Middle">The mean length of as many steps from the middle on.</param>
    /// <param name="Turns">The share of the last steps that turn back on the one before.</param>
    /// <param name="Reach">The farthest distance from the start.</param>
    /// <param name="MeanBefore">The mean loss of the tenth before the last.</param>
    /// <param name="Mean">The mean loss of the last tenth.</param>
    /// <param name="Low">The smallest loss of the last tenth.</param>
    /// <param name="High">The largest.</param>
    private readonly record struct Gait(
        double Last, double Middle, double Turns, double Reach, double MeanBefore, double Mean, double Low, double High);
}
