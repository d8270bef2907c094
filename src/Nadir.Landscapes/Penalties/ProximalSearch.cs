namespace Nadir.Landscapes;

/// <summary>Accelerated proximal gradient steps with a length found by trial, which start anew where momentum goes uphill.</summary>
/// <remarks>
/// Sources: Beck, Teboulle 2009, "A fast iterative shrinkage-thresholding algorithm for linear inverse problems"; O'Donoghue,
/// Candès 2015, "Adaptive restart for accelerated gradient schemes".
/// </remarks>
internal sealed class ProximalSearch(Objective objective, Regularizer penalty)
{
    private const int MostSteps = 100_000;
    private const int MostHalvings = 200;
    private const double Tolerance = 1e-12;

    public PenalizedMinimum Run(double[] start)
    {
        var (now, ahead, step, momentum) = (start, start, 1.0, 1.0);
        for (var count = 0; count < MostSteps; count++)
        {
            var slopes = new double[start.Length];
            var value = objective.Gradient(ahead, slopes);
            var next = Try(ahead, value, slopes, ref step);
            var residual = Distance(next, ahead) / step;
            if (residual <= Tolerance * (1 + Objective.NormOf(slopes)))
            {
                now = next;
                break;
            }

            var uphill = Dot(Minus(ahead, next), Minus(next, now)) > 0;
            var after = uphill ? 1 : (1 + Math.Sqrt(1 + (4 * momentum * momentum))) / 2;
            var share = uphill ? 0 : (momentum - 1) / after;
            ahead = [.. next.Zip(now, (to, from) => to + (share * (to - from)))];
            (now, momentum) = (next, after);

            // A length that was right on a steep slope is too careful on a flat one.
            step *= 1.1;
        }

        return Judge(now, step);
    }

    private double[] Try(double[] from, double value, double[] slopes, ref double step)
    {
        var reach = step;
        for (var halving = 0; halving < MostHalvings; halving++, reach /= 2)
        {
            var next = Proximal(from, slopes, reach);
            var move = Minus(next, from);
            var bound = value + Dot(slopes, move) + (Dot(move, move) / (2 * reach));

            // Rounding of the value must not stop steps that are as short as rounding.
            if (objective.Value(next) <= bound + (1e-14 * Math.Abs(value)))
            {
                step = reach;
                return next;
            }
        }

        throw Error.State($"No step from {objective.TextOf(from)} makes '{objective.Text}' smaller: its gradient there is not finite or wrong. Start elsewhere.");
    }

    private PenalizedMinimum Judge(double[] at, double step)
    {
        var slopes = new double[at.Length];
        var value = objective.Gradient(at, slopes);
        var residual = Distance(at, Proximal(at, slopes, step)) / step;
        return new PenalizedMinimum(at, value, penalty.Penalty(Tensor.From(at)).ToDouble(), slopes, residual);
    }

    private double[] Proximal(double[] from, double[] slopes, double step)
    {
        using var scope = Tensor.Scope();
        return penalty.ProximalStep(Tensor.From([.. from.Zip(slopes, (weight, slope) => weight - (step * slope))]), step).ToArray<double>();
    }

    private static double[] Minus(double[] left, double[] right) => [.. left.Zip(right, (a, b) => a - b)];

    private static double Distance(double[] left, double[] right) => Objective.NormOf(Minus(left, right));

    private static double Dot(double[] left, double[] right) => left.Zip(right, (a, b) => a * b).Sum();
}
