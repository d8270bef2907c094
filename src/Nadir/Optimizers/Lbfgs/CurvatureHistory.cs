namespace Nadir;

/// <summary>The last steps and how the gradient changed over them: an approximation of the inverse second derivative.</summary>
/// <remarks>Source: Nocedal 1980, "Updating quasi-Newton matrices with limited storage": the two loops.</remarks>
internal sealed class CurvatureHistory(FlatWeights weights, int size)
{
    // Along a step on which the slope hardly changed there is nothing to learn, and 1 ÷ curvature would overflow.
    private const double LeastCurvature = 1e-10;

    private readonly Pair[] pairs = new Pair[size + 1];
    private readonly double[] shares = new double[size];
    private int first;

    /// <summary>How many steps are remembered.</summary>
    public int Count { get; private set; }

    /// <summary>The size of the first approximation: curvature of the last step over the square of its change.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>The i-th remembered pair, from the oldest.</summary>
    public ref Pair this[int i] => ref pairs[(first + i) % pairs.Length];

    /// <summary>Takes in a step, and forgets the oldest where there is no room.</summary>
    public void Add(Tensor gradient, Tensor previousGradient, Tensor direction, double step)
    {
        ref var next = ref Next();
        next.Change.Become(gradient);
        next.Change.AddScaled(previousGradient, -1);
        direction.Scale(step, next.Step);
        var curvature = next.Change.Dot(next.Step);
        if (!(curvature > LeastCurvature))
            return;
        next.Inverse = 1 / curvature;
        Scale = curvature / next.Change.Dot(next.Change);
        Count++;
        if (Count == pairs.Length)
            (first, Count) = ((first + 1) % pairs.Length, size);
    }

    /// <summary>Where the next pair goes; a checkpoint's pairs are put there one by one.</summary>
    public ref Pair Next()
    {
        ref var next = ref this[Count];
        if (next.Change is null)
            next = new Pair { Change = weights.NewVector(), Step = weights.NewVector() };
        return ref next;
    }

    /// <summary>Forgets all steps.</summary>
    public void Clear() => (first, Count) = (0, 0);

    /// <summary>Counts the pair at <see cref="Next"/> as remembered.</summary>
    public void Keep() => Count++;

    /// <summary>direction ← −(approximate inverse second derivative)·gradient.</summary>
    public void Turn(Tensor gradient, Tensor direction)
    {
        gradient.Scale(-1, direction);
        for (var i = Count - 1; i >= 0; i--)
        {
            ref var pair = ref this[i];
            shares[i] = pair.Step.Dot(direction) * pair.Inverse;
            direction.AddScaled(pair.Change, -shares[i]);
        }

        direction.Scale(Scale, direction);
        for (var i = 0; i < Count; i++)
        {
            ref var pair = ref this[i];
            var share = pair.Change.Dot(direction) * pair.Inverse;
            direction.AddScaled(pair.Step, shares[i] - share);
        }
    }

    /// <summary>One step, the change of the gradient over it, and the inverse of their product.</summary>
    public struct Pair
    {
        public Tensor Change, Step;
        public double Inverse;
    }
}
