using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>Minus the cosine of the angle between target and prediction: −1 where they point the same way.</summary>
    /// <param name="axis">The axis of the vectors' components; −1 is the last. Not that of the samples.</param>
    /// <param name="reduction">How the vectors' cosines become one number.</param>
    /// <remarks>
    /// Formula: −Σ t·p / (max(‖t‖, 1e-6)·max(‖p‖, 1e-6)) over the axis.
    /// Shape: target and prediction alike, [N, …]; a term for each vector.
    /// Range: [−1, 1].
    /// Slope: (cos·p/‖p‖ − t/‖t‖)/‖p‖ in the prediction, with cos the cosine.
    /// Twin: keras.losses.CosineSimilarity.
    /// Differences: torch.nn.CosineSimilarity has the other sign, axis 1 and a least length of 1e-8; it is no loss.
    /// Source: the twins' documentation.
    /// </remarks>
    public static Loss CosineSimilarity(int axis = -1, Reduction reduction = Reduction.Mean) =>
        Loss.OfRows(new CosineSimilarityRule(axis), reduction);

    private sealed record CosineSimilarityRule(int Axis) : IRowLoss
    {
        /// <summary>Where squares add up to more, vectors are divided by their largest component first.</summary>
        private const double LargestSquares = 1e30;

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            RowShapes.RequireAlike(nameof(CosineSimilarity), target, prediction);
            var rank = prediction.Rank;
            if (Axis >= rank || Axis < -rank || (rank > 1 && (Axis == 0 || Axis == -rank)))
            {
                throw Error.Shape(
                    $"CosineSimilarity cannot take the components of {prediction.Shape} from axis {Axis}: pass an axis there is, other than that of the samples, 0.");
            }

            var products = Directions(target.To(prediction.ElementType)) * Directions(prediction);
            return new LossTerms(products.Sum(Axis), Factor: -1);
        }

        /// <summary>The vectors divided by their lengths.</summary>
        private Tensor Directions(Tensor vectors)
        {
            var squares = vectors.Square().Sum(Axis, keepAxis: true);
            if (!(squares.Detach().Sum().ToDouble() <= LargestSquares))
            {
                vectors /= vectors.Detach().Abs().Max(Axis, keepAxis: true).Map(default(AtLeastOne));
                squares = vectors.Square().Sum(Axis, keepAxis: true);
            }

            return vectors * squares.Map(default(InverseRoot));
        }
    }

    /// <summary>1/√x, with x kept at 1e-12 or above.</summary>
    private readonly record struct InverseRoot : IScalarFunction
    {
        private const double Least = 1e-12;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => 1 / L.Sqrt(L.Max(x, Least));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x <= Least, 0, -0.5 * y / x);
    }

    private readonly record struct AtLeastOne : IScalarFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Max(x, 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x <= 1, 0, 1);
    }
}
