namespace Nadir.Benchmarks;

/// <summary>Losses that PyTorch has, by its arguments, on a million float32 predictions; domains are checked.</summary>
internal static class LossCases
{
    private const int Side = 1000;
    private const int NamedClasses = 5;

    private static readonly Shape Square = new(Side, Side);

    private static readonly Tensor
        Scores = Normal("scores").RequiresGradient(),
        Others = Normal("others").RequiresGradient(),
        Thirds = Normal("thirds").RequiresGradient(),
        Probabilities = Tensor.Uniform(Square, new Philox(1, "probabilities"), 0.01, 0.99).RequiresGradient(),
        Logarithms = Activations.LogSoftmax().Apply(Normal("logarithms")).Detach().RequiresGradient(),
        Numbers = Normal("numbers"),
        Variances = Tensor.Uniform(Square, new Philox(1, "variances"), 0.5, 2),
        Shares = Activations.Softmax().Apply(Normal("shares")),
        ZeroOne = (Normal("labels") > 0).To(ElementType.Float32),
        Signs = (ZeroOne * 2) - 1,
        RowSigns = (Tensor.Normal(new Shape(Side), new Philox(1, "row labels")) > 0).To(ElementType.Float32) * 2 - 1,
        Classes = Tensor.From(Enumerable.Range(0, Side).Select(row => (long)row * 7919 % Side).ToArray()),
        ClassLists = Tensor.From([.. Enumerable.Range(0, Side * Side).Select(Named)], Square);

    public static Dictionary<string, Func<FunctionCase>> All() => new()
    {
        ["mse"] = () => Pair(Losses.MeanSquaredError(perRow: false), Numbers, Scores),
        ["l1"] = () => Pair(Losses.MeanAbsoluteError(perRow: false), Numbers, Scores),
        ["huber"] = () => Pair(Losses.Huber(perRow: false), Numbers, Scores),
        ["smooth_l1"] = () => Pair(Losses.SmoothL1(perRow: false), Numbers, Scores),
        ["bce"] = () => Pair(Losses.BinaryCrossEntropy(probabilityGuard: ProbabilityGuard.LogFloor, perRow: false), ZeroOne, Probabilities),
        ["bce_with_logits"] = () => Pair(Losses.BinaryCrossEntropy(fromLogits: true, perRow: false), ZeroOne, Scores),
        ["cross_entropy"] = () => Pair(Losses.CrossEntropy(), Classes, Scores),
        ["cross_entropy-soft"] = () => Pair(Losses.CrossEntropy(), Shares, Scores),
        ["nll"] = () => Pair(Losses.NegativeLogLikelihood(), Classes, Logarithms),
        ["kl_div"] = () => Pair(Losses.KullbackLeibler(logPrediction: true, perRow: false), Shares, Logarithms),
        ["poisson_nll"] = () => Pair(Losses.Poisson(convention: Convention.PyTorch), Variances, Scores),
        ["gaussian_nll"] = () => Inputs(Losses.GaussianNegativeLogLikelihood(), [Numbers, Scores, Variances], Scores),
        ["hinge_embedding"] = () => Pair(Losses.HingeEmbedding(), Signs, Scores),
        ["soft_margin"] = () => Pair(Losses.SoftMargin(), Signs, Scores),
        ["multi_margin"] = () => Pair(Losses.MultiMargin(), Classes, Scores),
        ["multilabel_margin"] = () => Pair(Losses.MultiLabelMargin(), ClassLists, Scores),
        ["multilabel_soft_margin"] = () => Pair(Losses.MultiLabelSoftMargin(), ZeroOne, Scores),
        ["cosine_embedding"] = () => Inputs(Losses.CosineEmbedding(), [RowSigns, Scores, Others], Scores, Others),
        ["margin_ranking"] = () => Inputs(Losses.MarginRanking(), [Signs, Scores, Others], Scores, Others),
        ["triplet"] = () => Inputs(Losses.TripletMargin(), [Scores, Others, Thirds], Scores, Others, Thirds),
    };

    private static Tensor Normal(string stream) => Tensor.Normal(Square, new Philox(1, stream));

    private static long Named(int at) =>
        at % Side is var place && place < NamedClasses ? ((at / Side * 31L) + (place * 197)) % Side : -1;

    private static FunctionCase Pair(Loss loss, Tensor target, Tensor prediction) =>
        new(() => loss.Compute(target, prediction), prediction);

    private static FunctionCase Inputs(Loss loss, Tensor[] inputs, params Tensor[] wanted) =>
        new(() => loss.Compute(inputs), wanted);
}
