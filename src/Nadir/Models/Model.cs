namespace Nadir;

/// <summary>A network that can be trained, judged, asked and saved.</summary>
/// <remarks>Twin: keras.Model.</remarks>
public abstract partial class Model
{
    private protected Model()
    {
    }

    /// <summary>What its numbers are: Float32, or Float64 for study.</summary>
    public ElementType ElementType { get; init; } = ElementType.Float32;

    /// <summary>The shape of one input sample; null before it is built.</summary>
    public Shape? InputShape { get; private protected set; }

    /// <summary>The shape of one output sample; null before it is built.</summary>
    public Shape? OutputShape { get; private protected set; }

    /// <summary>Whether the weights exist.</summary>
    public bool IsBuilt => InputShape is not null;

    /// <summary>The seed of the first weights.</summary>
    public ulong Seed { get; private protected set; }

    /// <summary>The layers in order.</summary>
    public abstract IReadOnlyList<Layer> Layers { get; }

    /// <summary>All weights in order.</summary>
    public IReadOnlyList<Parameter> Parameters { get; private protected set; } = [];

    /// <summary>How many numbers the weights have.</summary>
    public long ParameterCount => Parameters.Sum(parameter => (long)parameter.Value.Count);

    /// <summary>A file that is being read must hold all weights: one that is too small must not cost memory first.</summary>
    internal long MostWeights { get; init; } = long.MaxValue;

    /// <summary>How it learns; null before <see cref="Compile"/>.</summary>
    public Optimizer? Optimizer { get; private set; }

    /// <summary>What it makes small; null before <see cref="Compile"/>.</summary>
    public Loss? Loss { get; private set; }

    /// <summary>What is reported beside the loss.</summary>
    public IReadOnlyList<Metric> Metrics { get; private set; } = [];

    /// <summary>Says how to train.</summary>
    /// <exception cref="ArgumentException">The loss is not reduced to one number or takes other inputs than a target and a
    /// prediction, or a metric is there twice or is one of clusters.</exception>
    /// <exception cref="InvalidOperationException">The optimizer belongs to another model.</exception>
    public void Compile(Optimizer optimizer, Loss loss, params IReadOnlyList<Metric> metrics)
    {
        if (Require.Present(loss).Reduction == Reduction.None)
            throw Error.Argument($"Training needs one number, but {loss.EntryName} has reduction none. Use mean or sum.");
        if (!loss.HasGradient)
            throw Error.Argument($"Training needs a gradient, and {loss.EntryName} has none. Train with a surrogate such as Hinge or Logistic, and compute {loss.EntryName} beside it.");
        if (!loss.TakesPrediction)
            throw Error.Argument($"Training passes a target and a prediction, but {loss.EntryName} takes {string.Join(", ", loss.Inputs.Select(input => input.Name))}. Train with it in an own loop: Compute([…]), Backward, and the optimizer's Step.");
        var names = Require.Present(metrics).Select(metric => Require.Present(metric).EntryName).Append("loss").ToList();
        if (names.Find(name => names.Count(other => CatalogueName.Same(name, other)) > 1) is { } twice)
            throw Error.Argument($"Two numbers of the history would be called '{twice}'. Give each metric once.");
        if (metrics.FirstOrDefault(metric => metric.Input != MetricInput.Predictions) is { } other)
            throw Error.Argument($"{other.EntryName} compares {(other.Input == MetricInput.Labels ? "two labelings" : "points and their labels")}, which no training has. Call its Compute(...) on them instead.");
        Require.Present(optimizer).BelongTo(this);
        (Optimizer, Loss, Metrics) = (optimizer, loss, metrics);
    }

    /// <summary>Makes the weights for an input shape; called by the first <c>Fit</c> or <c>Predict</c> otherwise.</summary>
    /// <param name="inputShape">The shape of one sample, without the batch axis.</param>
    /// <param name="seed">The seed of the first weights.</param>
    /// <exception cref="ShapeException">A layer cannot take the shape that reaches it.</exception>
    public abstract void Build(Shape inputShape, ulong seed = 0);

    /// <summary>The output for a batch, as one differentiable computation.</summary>
    /// <param name="x">Shape [N, …].</param>
    /// <param name="pass">Training or inference.</param>
    public abstract Tensor Forward(Tensor x, in ForwardPass pass = default);
}
