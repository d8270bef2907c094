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
        private const double LeastLength = 1e-6;

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            RowShapes.RequireAlike(nameof(CosineSimilarity), target, prediction);
            var rank = prediction.Rank;
            if (Axis >= rank || Axis < -rank || (rank > 1 && (Axis == 0 || Axis == -rank)))
            {
                throw Error.Shape(
                    $"CosineSimilarity cannot take the components of {prediction.Shape} from axis {Axis}: pass an axis there is, other than that of the samples, 0.");
            }

            var (vectors, others) = (ToRows(prediction), ToRows(target.To(prediction.ElementType)));
            return new LossTerms(vectors.RowCosine(others, leastLength: LeastLength), Factor: -1);
        }

        private Tensor ToRows(Tensor vectors)
        {
            var last = vectors.Rank - 1;
            var axis = Axis < 0 ? Axis + vectors.Rank : Axis;
            return axis == last ? vectors : vectors.Transpose([.. Enumerable.Range(0, last + 1).Where(at => at != axis), axis]);
        }
    }
}
