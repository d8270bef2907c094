namespace Nadir.Landscapes;

/// <content>Minima.</content>
public abstract partial class Objective
{
    private const int MostSteps = 200;
    private const int MostNewtonSteps = 20;
    private const double Flat = 1e-13;
    private const double AlmostFlat = 1e-6;

    // So many times deeper than it began, and still steep, there is no ground.
    private const double Endless = 1e6;

    /// <summary>Searches downhill for a minimum: L-BFGS with a line search, then Newton's steps to the last digits.</summary>
    /// <param name="start">Where to start; all 0 when left out.</param>
    /// <returns>
    /// The lowest place found: a local minimum, which of several the start decides. Where the slope jumps at the minimum, as in
    /// |x|, the search comes near it only; its gradient norm tells.
    /// </returns>
    /// <exception cref="ArgumentException">The start has other values than one finite number a parameter, or no finite value there.</exception>
    /// <exception cref="InvalidOperationException">It falls without end.</exception>
    public Minimum Minimize(IReadOnlyList<double>? start = null)
    {
        var place = StartOr(start);
        RequireFinite(place, Value(place));
        var search = new Lbfgs(lineSearch: LineSearch.StrongWolfe, gradientTolerance: Flat, changeTolerance: 0);
        var lowest = double.PositiveInfinity;
        var path = Descent.Run(this, search, place, MostSteps, HasEnded);
        place = path.Best;
        var slopes = new double[place.Length];
        var value = Gradient(place, slopes);
        for (var step = 0; step < MostNewtonSteps && NewtonStep(place, slopes, value) is { } better; step++)
        {
            place = better;
            value = Gradient(place, slopes);
        }

        var norm = NormOf(slopes);
        var isEndless = path.Reason == DescentEnd.NotFinite || value < -Endless * (1 + Math.Abs(path.Losses[0]));
        if (isEndless && !(norm <= AlmostFlat * Math.Max(1, path.GradientNorms[0])))
            throw Error.State($"'{Text}' falls without end from {TextOf(StartOr(start))}: it is {value:G4} at {TextOf(place)}. Start elsewhere, or add a penalty.");
        return new Minimum(place, value, norm);

        bool HasEnded(double loss, ReadOnlySpan<double> gradient)
        {
            var hasEnded = NormOf(gradient) < Flat || loss >= lowest;
            lowest = loss;
            return hasEnded;
        }
    }

    /// <summary>What refuses a start whose value is no number.</summary>
    internal void RequireFinite(ReadOnlySpan<double> start, double value)
    {
        if (!double.IsFinite(value))
            throw Error.Argument($"'{Text}' is {value} at the start {TextOf(start)}. Start where it has a finite value.", nameof(start));
    }

    internal static double NormOf(ReadOnlySpan<double> vector)
    {
        var norm = 0.0;
        foreach (var element in vector)
            norm = double.Hypot(norm, element);
        return norm;
    }

    /// <summary>The place where the gradient would vanish were the curvature constant.</summary>
    /// <returns>Null where it does not bend upwards all around, or that place is no better.</returns>
    private double[]? NewtonStep(double[] place, double[] slopes, double value)
    {
        var curvature = Curvature(place);
        if (!curvature.IsConvex)
            return null;
        var better = place.ToArray();
        for (var i = 0; i < place.Length; i++)
        {
            var direction = curvature.Direction(i);
            var length = 0.0;
            for (var parameter = 0; parameter < place.Length; parameter++)
                length += direction[parameter] * slopes[parameter];
            for (var parameter = 0; parameter < place.Length; parameter++)
                better[parameter] -= length / curvature.Eigenvalues[i] * direction[parameter];
        }

        var slopesThere = new double[place.Length];
        var there = Gradient(better, slopesThere);
        return NormOf(slopesThere) < NormOf(slopes) && there <= value + (1e-12 * Math.Abs(value)) ? better : null;
    }
}
