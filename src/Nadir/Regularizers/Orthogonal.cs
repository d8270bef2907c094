using System.Numerics;

namespace Nadir;

public static partial class Regularizers
{
    /// <summary>The mean size of the cosines between rows (or columns): draws them to stand at right angles.</summary>
    /// <param name="factor">Multiplies the mean; 0 or above.</param>
    /// <param name="along">Whether rows or columns are to be orthogonal.</param>
    /// <remarks>
    /// Formula: factor·Σ|cos(wᵢ, wⱼ)| ÷ (n·(n − 1)/2), over the pairs i &lt; j of n rows (or columns).
    /// Shape: [rows, columns]; a scalar comes out. Range: [0, factor]. Slope: that of the cosines.
    /// Twin: keras.regularizers.OrthogonalRegularizer. Differences: Keras' weight of a dense layer is [in, out], ours
    /// [out, in]: its mode "columns" is our rows. Source: the twin's documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">factor is negative or not finite.</exception>
    public static Regularizer Orthogonal(double factor = 0.01, MatrixAxis along = MatrixAxis.Rows) =>
        Regularizer.Of(new OrthogonalRule(Require.NotNegative(factor), Require.Defined(along)));

    private sealed record OrthogonalRule(double Factor, MatrixAxis Along) : IRegularizer
    {
        // Keras keeps rows of zeros from a division by zero with the same bound.
        private const double ShortestSquare = 1e-12;

        public Tensor Penalty(Tensor weights)
        {
            if (weights.Rank != 2)
                throw Error.Shape($"The orthogonal regularizer takes weights [rows, columns], got {weights.Shape}. Use it on dense layers.");
            var rows = Along == MatrixAxis.Rows ? weights : weights.Transpose();
            var count = rows.Shape[0];
            if (count < 2)
                return weights.Sum() * 0;
            var squares = rows.Square().Sum(-1, keepAxis: true);
            var unit = rows / Tensor.Where(squares > ShortestSquare, squares, (squares * 0) + ShortestSquare).Sqrt();
            var cosines = unit.MatMul(unit, transposeRight: true).Abs();
            var others = weights.ElementType == ElementType.Float32 ? Others<float>(count) : Others<double>(count);
            return (cosines * others).Sum() * (Factor / (count * (count - 1.0)));
        }

        /// <summary>1 for each pair of two rows, 0 for a row with itself.</summary>
        private static Tensor Others<T>(int count)
            where T : unmanaged, INumberBase<T>
        {
            var mask = Tensor.Allocate<T>(new Shape(count, count));
            var elements = mask.Elements<T>();
            elements.Fill(T.One);
            for (var i = 0; i < count; i++)
                elements[i * (count + 1)] = T.Zero;
            return mask;
        }
    }
}
