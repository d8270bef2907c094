namespace Nadir.Landscapes;

/// <summary>One weight after the other moved to where it is best, until no slope is left that the penalty does not hold.</summary>
/// <remarks>Source: Friedman, Hastie, Tibshirani 2010, "Regularization paths for generalized linear models via coordinate descent".</remarks>
internal sealed class CoordinateDescent(CentredMoments moments, double l1Ratio)
{
    private const int MostSweeps = 50_000;
    private const double Tolerance = 1e-14;

    private readonly int size = moments.WithTarget.Length;

    /// <summary>The weights for each factor; found from the largest on, each from the one before.</summary>
    /// <param name="factors">Smallest first.</param>
    public double[][] Path(double[] factors)
    {
        var found = new double[factors.Length][];
        var weights = new double[size];
        for (var i = factors.Length - 1; i >= 0; i--)
        {
            Descend(weights, factors[i]);
            found[i] = [.. weights];
        }

        return found;
    }

    private void Descend(double[] weights, double lambda)
    {
        var tolerance = Tolerance * moments.WithTarget.Max(Math.Abs);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var largest = 0.0;
            for (var j = 0; j < size; j++)
            {
                var bend = moments.Products[(j * size) + j] + (lambda * (1 - l1Ratio));

                // A column that never changes has no effect, and its weight none to find.
                if (bend <= 0)
                    continue;
                var pull = Pull(weights, j);
                var best = Math.CopySign(Math.Max(Math.Abs(pull) - (lambda * l1Ratio), 0), pull) / bend;
                best = best == 0 ? 0 : best;
                largest = Math.Max(largest, Math.Abs(best - weights[j]) * bend);
                weights[j] = best;
            }

            if (largest <= tolerance)
                return;
        }
    }

    /// <summary>The slope that is left for a weight to take up, were it 0.</summary>
    private double Pull(double[] weights, int j)
    {
        var pull = moments.WithTarget[j];
        for (var k = 0; k < size; k++)
            pull -= k == j ? 0 : moments.Products[(j * size) + k] * weights[k];
        return pull;
    }
}
