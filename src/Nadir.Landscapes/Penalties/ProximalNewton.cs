namespace Nadir.Landscapes;

/// <summary>Newton's steps for an objective with a penalty of each parameter by itself: exact on quadratic objectives of any scale.</summary>
/// <remarks>
/// Each step minimises the objective's second-order model with the penalty added, one parameter after the other. Source: Lee, Sun,
/// Saunders 2014, "Proximal Newton-type methods for minimizing composite functions".
/// </remarks>
internal sealed class ProximalNewton(Objective objective, Regularizer penalty)
{
    private const int MostSteps = 50;
    private const int MostSweeps = 20_000;
    private const double Rounding = 1e-15;

    /// <summary>Whether the penalty's step treats each parameter by itself, as far as a trial tells.</summary>
    public bool IsUsable
    {
        get
        {
            double[] trial = [.. Enumerable.Range(1, objective.Names.Count).Select(i => (i % 2 == 0 ? -0.7 : 0.9) * i)];
            using var scope = Tensor.Scope();
            return penalty.ProximalStep(Tensor.From(trial), 0.3).ToArray<double>().SequenceEqual(trial.Select(weight => Shrunk(weight, 0.3)));
        }
    }

    /// <summary>As low a place as the steps lead to; the start where the objective does not bend upwards there.</summary>
    public double[] Run(double[] start)
    {
        var at = start;
        var slopes = new double[at.Length];
        for (var step = 0; step < MostSteps; step++)
        {
            var value = objective.Gradient(at, slopes);
            var curvature = objective.Curvature(at);
            if (!(curvature.Eigenvalues[0] >= -Rounding * curvature.Eigenvalues[^1]) || Enumerable.Range(0, at.Length).Any(i => !(curvature[i, i] > 0)))
                return at;
            var next = Solve(at, slopes, curvature);
            var move = next.Zip(at, (to, from) => Math.Abs(to - from)).Max();
            if (!(move > Rounding * (1 + at.Max(Math.Abs))))
                return at;
            if (Lower(at, next, value + PenaltyOf(at)) is not { } lower)
                return at;
            at = lower;
        }

        return at;
    }

    private double[] Solve(double[] at, double[] slopes, Curvature curvature)
    {
        using var scope = Tensor.Scope();
        var (next, rest) = (at.ToArray(), slopes.ToArray());
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var largest = 0.0;
            for (var j = 0; j < next.Length; j++)
            {
                var bend = curvature[j, j];
                var best = Shrunk(next[j] - (rest[j] / bend), 1 / bend);
                var move = best - next[j];
                for (var i = 0; i < rest.Length; i++)
                    rest[i] += move * curvature[i, j];
                next[j] = best;
                largest = Math.Max(largest, Math.Abs(move) / Math.Max(double.Epsilon, Math.Abs(best)));
            }

            if (largest <= Rounding)
                break;
        }

        return next;
    }

    /// <summary>The first place, coming back from the model's minimum by halves, where the whole is not larger.</summary>
    private double[]? Lower(double[] from, double[] to, double total)
    {
        for (var share = 1.0; share > 1e-6; share /= 2)
        {
            double[] place = share == 1 ? to : [.. from.Zip(to, (a, b) => a + (share * (b - a)))];
            if (objective.Value(place) + PenaltyOf(place) <= total + (Rounding * Math.Abs(total)))
                return place;
        }

        return null;
    }

    private double Shrunk(double weight, double step) => penalty.ProximalStep(Tensor.From([weight]), step).ToDouble();

    private double PenaltyOf(double[] at)
    {
        using var scope = Tensor.Scope();
        return penalty.Penalty(Tensor.From(at)).ToDouble();
    }
}
