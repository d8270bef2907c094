namespace Nadir.Landscapes;

/// <content>Minima with penalties and within balls.</content>
public abstract partial class Objective
{
    /// <summary>The minimum of this objective with a penalty on all its parameters added.</summary>
    /// <param name="penalty">L1, L2, L1L2 or elastic net, with its factor.</param>
    /// <param name="start">Where to start; all 0 when left out.</param>
    /// <remarks>
    /// By proximal steps, so that parameters which the penalty holds are exactly 0. Of f(x) + λ·|x|, x is 0 exactly when
    /// |f′(0)| ≤ λ. Where the objective has several valleys, the start decides.
    /// </remarks>
    /// <exception cref="ArgumentException">The start has other values than one finite number a parameter, or no finite value there.</exception>
    /// <exception cref="InvalidOperationException">The penalty has no proximal step in closed form, or both together fall without end.</exception>
    public PenalizedMinimum Minimize(Regularizer penalty, IReadOnlyList<double>? start = null)
    {
        var place = StartOr(start);
        RequireFinite(place, Value(place));
        return new ProximalSearch(this, Require.Present(penalty)).Run(place);
    }

    /// <summary>The minimum of this objective of two parameters within a ball: where a contour touches its edge.</summary>
    /// <param name="ball">Such as <c>new NormBall(1, 0.5)</c>, the diamond.</param>
    /// <param name="start">Where the search for the minimum without ball starts; all 0 when left out.</param>
    /// <exception cref="ArgumentException">There are not two parameters, or the start has other values than one finite number each.</exception>
    /// <exception cref="InvalidOperationException">There is no finite value on the ball's edge.</exception>
    public BallMinimum Minimize(PenaltyBall ball, IReadOnlyList<double>? start = null)
    {
        Require.Present(ball);
        return Names.Count == 2
            ? new EdgeSearch(this, ball).Run(StartOr(start))
            : throw Error.Argument($"A ball is over two parameters, but '{Text}' has {Names.Count}: {string.Join(", ", Names)}. Give the others values in the formula.", nameof(ball));
    }
}
