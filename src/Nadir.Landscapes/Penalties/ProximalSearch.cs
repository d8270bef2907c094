namespace Nadir.Landscapes;

/// <summary>Newton's steps, or where these do not apply, accelerated proximal gradient steps with a length found by trial.</summary>
/// <remarks>
/// The latter start anew where momentum goes uphill. Sources: Beck, Teboulle 2009, "A fast iterative shrinkage-thresholding algorithm for linear inverse problems"; O'Donoghue,
/// Candès 2015, "Adaptive restart for accelerated gradient schemes".
/// </remarks>
internal sealed class ProximalSearch(Objective objective, Regularizer penalty)
{
    private const int MostSteps = 20_000;
    private const int MostHalvings = 200;
    private const int MostStepsWithoutGain = 1000;
    private const double Tolerance = 1e-12;

    // So many times deeper than it began, and where a step is lost in rounding, there is no ground.
    private const double Endless = 1e6;
    private const double Lost = 1e-15;

    public PenalizedMinimum Run(double[] start)
    {
        var first = objective.Value(start);
        var found = Search(start);
        var isEndless = found.Value < -Endless * (1 + Math.Abs(first)) && Objective.NormOf([.. found.Slopes]) > 0
            && StepAt([.. found.At]) * Objective.NormOf([.. found.Slopes]) < Lost * Objective.NormOf([.. found.At]);
        return isEndless
            ? throw Error.State($"'{objective.Text}' with the penalty falls without end from {objective.TextOf(start)}: it is {found.Total:G4} at {objective.TextOf([.. found.At])}. Start elsewhere, or make the penalty's factor larger.")
            : found;
    }

    private PenalizedMinimum Search(double[] start)
    {
        var newton = new ProximalNewton(objective, penalty);
        if (!newton.IsUsable)
            return Judge(Descend(start));
        var first = Judge(newton.Run(start));
        if (first.Residual <= Tolerance * (1 + Objective.NormOf([.. first.Slopes])))
            return first;
        var second = Judge(newton.Run(Descend(start)));
        return first.Residual < second.Residual && first.Total <= second.Total ? first : second;
    }

    private double[] Descend(double[] start)
    {
        var (now, ahead, step, momentum) = (start, start, 1.0, 1.0);
        var (best, least, gained) = (start, double.PositiveInfinity, 0);
        for (var count = 0; count < MostSteps && count - gained < MostStepsWithoutGain; count++)
        {
            var slopes = new double[start.Length];
            objective.Gradient(ahead, slopes);
            var next = Try(ahead, slopes, ref step);
            var residual = Distance(next, ahead) / step;
            if (residual < least)
                (best, least, gained) = (next, residual, count);
            if (residual <= Tolerance * (1 + Objective.NormOf(slopes)))
                break;

            var uphill = Dot(Minus(ahead, next), Minus(next, now)) > 0;
            var after = uphill ? 1 : (1 + Math.Sqrt(1 + (4 * momentum * momentum))) / 2;
            var share = uphill ? 0 : (momentum - 1) / after;
            ahead = [.. next.Zip(now, (to, from) => to + (share * (to - from)))];
            (now, momentum) = (next, after);

            // A length that was right on a steep slope is too careful on a flat one.
            step *= 1.1;
        }

        return best;
    }

    private double[] Try(double[] from, double[] slopes, ref double step)
    {
        var reach = step;
        var slopesThere = new double[from.Length];
        for (var halving = 0; halving < MostHalvings; halving++, reach /= 2)
        {
            var next = Proximal(from, slopes, reach);
            var move = Minus(next, from);
            objective.Gradient(next, slopesThere);

            // The slopes tell the curvature along the move to more digits than values do.
            if (Dot(Minus(slopesThere, slopes), move) <= Dot(move, move) / reach)
            {
                step = reach;
                return next;
            }
        }

        throw Error.State($"No step from {objective.TextOf(from)} makes '{objective.Text}' smaller: its gradient there is not finite or wrong. Start elsewhere.");
    }

    private PenalizedMinimum Judge(double[] at)
    {
        var slopes = new double[at.Length];
        var value = objective.Gradient(at, slopes);
        var step = StepAt(at);
        var residual = Distance(at, Proximal(at, slopes, step)) / step;
        return new PenalizedMinimum(at, value, penalty.Penalty(Tensor.From(at)).ToDouble(), slopes, residual);
    }

    /// <summary>1 ÷ the largest curvature; 1 where it bends nowhere.</summary>
    private double StepAt(double[] at) =>
        objective.Curvature(at).Eigenvalues[^1] is > 0 and < double.PositiveInfinity and var most ? 1 / most : 1;

    private double[] Proximal(double[] from, double[] slopes, double step)
    {
        using var scope = Tensor.Scope();
        return penalty.ProximalStep(Tensor.From([.. from.Zip(slopes, (weight, slope) => weight - (step * slope))]), step).ToArray<double>();
    }

    private static double[] Minus(double[] left, double[] right) => [.. left.Zip(right, (a, b) => a - b)];

    private static double Distance(double[] left, double[] right) => Objective.NormOf(Minus(left, right));

    private static double Dot(double[] left, double[] right) => left.Zip(right, (a, b) => a * b).Sum();
}
