namespace Nadir.Tensors;

/// <summary>The eigenvectors of a diagonal matrix plus ρ·z·zᵀ, once what does not change has been set aside.</summary>
/// <remarks>
/// The weights are found anew from the roots, which makes vectors perpendicular however close the roots are.
/// Source: Gu, Eisenstat 1994, "A stable and efficient algorithm for the rank-one modification of the symmetric eigenproblem".
/// </remarks>
internal sealed class RankOneMerge
{
    private const int RootsInPart = 16;

    private readonly double[] poles, weights;

    /// <param name="poles">d, increasing and apart.</param>
    public RankOneMerge(double[] poles, double[] weights, double rho)
    {
        (this.poles, this.weights) = (poles, weights);
        var count = poles.Length;
        (Roots, Vectors) = (new double[count], new double[count * count]);
        var parts = (count + RootsInPart - 1) / RootsInPart;
        var threads = Parallelism.ThreadsFor((long)count * count * 10);
        WorkerPool.Run(new FindRoots(this, new SecularEquation(poles, weights, rho)), parts, threads);
        var found = new double[count];
        WorkerPool.Run(new FindWeights(this, found), parts, threads);
        WorkerPool.Run(new FindVectors(this, found), parts, threads);
    }

    /// <summary>The eigenvalues, increasing.</summary>
    public double[] Roots { get; }

    /// <summary>One eigenvector a row; before that, the distances of all poles to its root.</summary>
    public double[] Vectors { get; }

    private Span<double> Row(int number) => Vectors.AsSpan(number * poles.Length, poles.Length);

    private readonly struct FindRoots(RankOneMerge merge, SecularEquation equation) : IJob
    {
        public void Run(int part)
        {
            for (var i = part * RootsInPart; i < Math.Min(merge.poles.Length, (part + 1) * RootsInPart); i++)
                merge.Roots[i] = equation.Root(i, merge.Row(i));
        }
    }

    private readonly struct FindWeights(RankOneMerge merge, double[] found) : IJob
    {
        public void Run(int part)
        {
            var (from, to) = (part * RootsInPart, Math.Min(merge.poles.Length, (part + 1) * RootsInPart));
            var own = found.AsSpan(from, to - from);
            own.Fill(1);
            for (var i = 0; i < merge.poles.Length; i++)
            {
                var distances = merge.Row(i);
                for (var j = from; j < to; j++)
                    own[j - from] *= i == j ? -distances[j] : distances[j] / (merge.poles[j] - merge.poles[i]);
            }

            for (var j = from; j < to; j++)
                own[j - from] = Math.CopySign(Math.Sqrt(Math.Abs(own[j - from])), merge.weights[j]);
        }
    }

    private readonly struct FindVectors(RankOneMerge merge, double[] found) : IJob
    {
        public void Run(int part)
        {
            for (var i = part * RootsInPart; i < Math.Min(merge.poles.Length, (part + 1) * RootsInPart); i++)
            {
                var vector = merge.Row(i);
                var squares = 0.0;
                for (var j = 0; j < vector.Length; j++)
                {
                    vector[j] = found[j] / vector[j];
                    squares += vector[j] * vector[j];
                }

                var length = Math.Sqrt(squares);
                foreach (ref var number in vector)
                    number /= length;
            }
        }
    }
}
