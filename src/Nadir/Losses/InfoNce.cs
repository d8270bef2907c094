namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// InfoNCE: each query should be nearer in direction to its own key than to all other keys of the batch.
    /// </summary>
    /// <param name="temperature">
    /// Divides the cosines; the smaller, the more the nearest wrong key counts. Above 0.
    /// </param>
    /// <param name="symmetric">Also let each key find its query, and average both, as CLIP does.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <remarks>
    /// Formula: −log softmaxⱼ(cos(queryᵢ, keyⱼ)/temperature) at j = i.
    /// Shape: query and key alike, [N, D]; row i of one belongs to row i of the other, and a term belongs to each row.
    /// Range: [0, log N + 2/temperature].
    /// Slope: at right angles to each vector; 0 for a vector of zeros, whose cosine counts as 0.
    /// Twin: none in Keras or PyTorch themselves; keys as columns of softmax, it is
    /// torch.nn.functional.cross_entropy(q @ k.T / temperature, arange(N)) of normalised q and k.
    /// Differences: negatives are the other keys of the batch; there is no queue of older ones, as MoCo has. A slope of
    /// PyTorch's normalize at a vector of zeros is divided by 1e-12.
    /// Source: van den Oord, Li, Vinyals 2018, arXiv:1807.03748; symmetric: Radford and others 2021 (CLIP),
    /// arXiv:2103.00020; 0.07: Wu, Xiong, Yu, Lin 2018, arXiv:1805.01978.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">temperature is not a finite number above 0.</exception>
    [Alias("ntXent")]
    public static Loss InfoNce(
        double temperature = 0.07, bool symmetric = false, Reduction reduction = Reduction.Mean) =>
        Loss.OfInputs(new InfoNceRule(Require.Positive(temperature), symmetric), reduction);

    private sealed record InfoNceRule(double Temperature, bool Symmetric) : IInputsLoss
    {
        public IReadOnlyList<LossInput> Inputs { get; } =
        [
            new("query", LossDomain.Numbers, "N, D"),
            new("key", LossDomain.Numbers, "N, D"),
        ];

        public LossTerms Terms(IReadOnlyList<Tensor> inputs)
        {
            InputShapes.Require(nameof(InfoNce), Inputs, inputs);
            var (query, key) = (Directed(inputs[0]), Directed(inputs[1]));
            var similarities = query.MatMul(key, transposeRight: true) / Temperature;
            var own = Tensor.From(Enumerable.Range(0, query.Shape[0]).Select(row => (long)row).ToArray());
            if (own.Count == 0)
                return new LossTerms(similarities.Sum(-1));
            var terms = similarities.SoftmaxCrossEntropy(own, null);
            return new LossTerms(
                Symmetric ? (terms + similarities.Transpose().SoftmaxCrossEntropy(own, null)) * 0.5 : terms);
        }

        /// <summary>Rows of length 1, and rows of zeros where there is no direction.</summary>
        private static Tensor Directed(Tensor x)
        {
            var length = x.RowNorm().ExpandDimension(-1);
            var (zero, one) = (Tensor.Scalar(0, x.ElementType), Tensor.Scalar(1, x.ElementType));
            var isZero = length.EqualTo(zero);
            return Tensor.Where(isZero, zero, x / Tensor.Where(isZero, one, length));
        }
    }
}
