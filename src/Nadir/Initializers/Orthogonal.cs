namespace Nadir;

public static partial class Initializers
{
    /// <summary>A random matrix whose rows, or columns where there are more rows, are orthonormal: lengths of signals stay.</summary>
    /// <param name="gain">What the matrix is multiplied with.</param>
    /// <remarks>
    /// Formula: gain·Q of the QR decomposition of a matrix of standard normal numbers, each column with the sign of R's diagonal,
    /// which makes every orthogonal matrix as likely as any other.
    /// Shape: [out, in, …]: axes after the first are taken together, as the rows of a matrix.
    /// Range: [−|gain|, |gain|].
    /// Twin: keras.initializers.Orthogonal, torch.nn.init.orthogonal_.
    /// Differences: Keras takes all axes but the last together, since its weights have the outputs last; the numbers of one layer are alike.
    /// Source: Saxe, McClelland, Ganguli 2013, arXiv:1312.6120; Mezzadri 2006, arXiv:math-ph/0609050.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">gain is not finite.</exception>
    public static Initializer Orthogonal(double gain = 1) => Initializer.Of(new OrthogonalRule(Require.Finite(gain)));

    private sealed record OrthogonalRule(double Gain) : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type)
        {
            if (shape.Rank < 2)
                throw Error.Shape($"The orthogonal initializer needs a weight of two axes or more, [out, in, …], got {shape}. Use zeros for a bias.");
            var weight = new double[shape.Count];
            if (weight.Length == 0)
                return Tensor.From(weight, shape).To(type);
            var outputs = shape[0];
            var inputs = shape.Count / outputs;
            var (length, count) = (Math.Max(outputs, inputs), Math.Min(outputs, inputs));
            var columns = new double[shape.Count];
            foreach (ref var number in columns.AsSpan())
                number = generator.NextNormal();
            var diagonal = new double[count];
            HouseholderQr.Decompose(columns, length, diagonal);
            for (var i = 0; i < weight.Length; i++)
            {
                var (row, column) = (i / inputs, i % inputs);
                var (at, of) = outputs >= inputs ? (row, column) : (column, row);
                weight[i] = Gain * columns[(of * length) + at] * (diagonal[of] < 0 ? -1 : 1);
            }

            return Tensor.From(weight, shape).To(type);
        }
    }
}
