namespace Nadir;

/// <summary>A step along a line after which the loss has fallen enough and its slope is small enough.</summary>
/// <remarks>
/// First steps grow until two points have such a step between them, then these close in on it. Conditions and constants as in
/// torch.optim.LBFGS. Source: Nocedal, Wright 2006, "Numerical optimization", algorithms 3.5 and 3.6.
/// </remarks>
internal sealed class StrongWolfeSearch(FlatWeights weights, double changeTolerance)
{
    private const double SufficientDecrease = 1e-4;
    private const double SufficientFlattening = 0.9;
    private const int MostIterations = 25;

    private readonly Tensor origin = weights.NewVector();
    private readonly LinePoint[] points = [new(weights), new(weights), new(weights), new(weights)];
    private readonly LinePoint[] bracket = new LinePoint[2];
    private Tensor? direction;
    private double loss, slope;

    /// <summary>How often the loss was computed in the last search.</summary>
    public int Evaluations { get; private set; }

    /// <summary>Searches from the present weights.</summary>
    /// <param name="objective">The loss.</param>
    /// <param name="along">The direction.</param>
    /// <param name="step">The first step tried.</param>
    /// <param name="lossHere">The loss at the present weights.</param>
    /// <param name="gradientHere">Its gradient.</param>
    /// <param name="slopeHere">Its slope along the direction; below 0.</param>
    /// <returns>The best point; the weights are moved to it.</returns>
    public LinePoint Run(in StepObjective objective, Tensor along, double step, double lossHere, Tensor gradientHere, double slopeHere)
    {
        (direction, loss, slope, Evaluations) = (along, lossHere, slopeHere, 0);
        weights.ReadWeights(origin);
        var start = points[0];
        (start.Step, start.Loss, start.Slope) = (0, loss, slope);
        start.Gradient.Become(gradientHere);

        var best = Bracket(objective, start, step) ?? CloseIn(objective);
        weights.Place(origin, direction, best.Step);
        return best;
    }

    /// <summary>Steps further until the wanted point is passed.</summary>
    /// <returns>A point that will do already; null where the bracket has one inside.</returns>
    private LinePoint? Bracket(in StepObjective objective, LinePoint start, double step)
    {
        var (previous, current) = (start, Evaluate(objective, step, start, start));
        while (Evaluations <= MostIterations)
        {
            if (IsTooHigh(current) || (Evaluations > 2 && current.Loss >= previous.Loss))
                return Between(previous, current);
            if (IsFlat(current))
                return current;
            if (current.Slope >= 0)
                return Between(previous, current);
            var next = LinePoint.Cubic(previous, current, current.Step + (0.01 * (current.Step - previous.Step)), current.Step * 10);
            (previous, current) = (current, Evaluate(objective, next, start, current));
        }

        return Between(start, current);
    }

    private LinePoint? Between(LinePoint first, LinePoint second)
    {
        (bracket[0], bracket[1]) = (first, second);
        return null;
    }

    /// <summary>Narrows the bracket.</summary>
    private LinePoint CloseIn(in StepObjective objective)
    {
        var length = direction!.Largest();
        var wasNear = false;
        var low = Lower();
        while (Evaluations <= MostIterations)
        {
            var (from, to) = (Math.Min(bracket[0].Step, bracket[1].Step), Math.Max(bracket[0].Step, bracket[1].Step));
            if ((to - from) * length < changeTolerance)
                break;
            var step = AwayFromEnds(LinePoint.Cubic(bracket[0], bracket[1], from, to), from, to, ref wasNear);
            var tried = Evaluate(objective, step, bracket[0], bracket[1]);
            if (IsTooHigh(tried) || tried.Loss >= bracket[low].Loss)
            {
                bracket[1 - low] = tried;
                low = Lower();
                continue;
            }

            var isFlat = IsFlat(tried);
            if (!isFlat && tried.Slope * (bracket[1 - low].Step - bracket[low].Step) >= 0)
                bracket[1 - low] = bracket[low];
            bracket[low] = tried;
            if (isFlat)
                break;
        }

        return bracket[low];
    }

    private int Lower() => bracket[0].Loss <= bracket[1].Loss ? 0 : 1;

    private bool IsTooHigh(LinePoint point) => point.Loss > loss + (SufficientDecrease * point.Step * slope);

    private bool IsFlat(LinePoint point) => Math.Abs(point.Slope) <= -SufficientFlattening * slope;

    /// <summary>A step near an end twice in a row would close in too slowly: it moves a tenth of the way inside.</summary>
    private static double AwayFromEnds(double step, double from, double to, ref bool wasNear)
    {
        var margin = 0.1 * (to - from);
        if (Math.Min(to - step, step - from) >= margin)
        {
            wasNear = false;
        }
        else if (wasNear || step >= to || step <= from)
        {
            wasNear = false;
            return Math.Abs(step - to) < Math.Abs(step - from) ? to - margin : from + margin;
        }
        else
        {
            wasNear = true;
        }

        return step;
    }

    /// <summary>The loss so far along the line, kept in a point that is neither of two.</summary>
    private LinePoint Evaluate(in StepObjective objective, double step, LinePoint busy, LinePoint alsoBusy)
    {
        var point = Free(busy, alsoBusy);
        weights.Place(origin, direction!, step);
        using var scope = objective.Scope();
        var value = objective.Compute();
        weights.ReadGradients(point.Gradient);
        (point.Step, point.Slope) = (step, point.Gradient.Dot(direction!));
        point.Loss = double.IsNaN(value) ? double.PositiveInfinity : value;
        Evaluations++;
        return point;
    }

    private LinePoint Free(LinePoint busy, LinePoint alsoBusy)
    {
        var i = 0;
        while (points[i] == busy || points[i] == alsoBusy)
            i++;
        return points[i];
    }
}
