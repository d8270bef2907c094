namespace Nadir;

public abstract partial class Optimizer
{
    private const string AccumulatedGradient = "accumulatedGradient", SlowWeight = "slowWeight", AverageWeight = "averageWeight";

    /// <summary>Every element of the gradient is kept from −clipValue to clipValue; null: as it is.</summary>
    /// <remarks>Twin: keras clipvalue, torch.nn.utils.clip_grad_value_.</remarks>
    /// <exception cref="ArgumentException">It is not above 0, another clip is set, or the rule measures gradients itself.</exception>
    [CatalogueOption]
    public double? ClipValue
    {
        get;
        init => field = Clip(value, "clipValue");
    }

    /// <summary>A weight's gradient whose Euclidean norm is above this is scaled down to it; null: as it is.</summary>
    /// <remarks>Twin: keras clipnorm.</remarks>
    /// <exception cref="ArgumentException">It is not above 0, another clip is set, or the rule measures gradients itself.</exception>
    [CatalogueOption]
    public double? ClipNorm
    {
        get;
        init => field = Clip(value, "clipNorm");
    }

    /// <summary>The gradients of all weights, whose Euclidean norm taken together is above this, are scaled down to it; null: as they are.</summary>
    /// <remarks>Twin: keras global_clipnorm, torch.nn.utils.clip_grad_norm_.</remarks>
    /// <exception cref="ArgumentException">It is not above 0, another clip is set, or the rule measures gradients itself.</exception>
    [CatalogueOption]
    public double? GlobalClipNorm
    {
        get;
        init => field = Clip(value, "globalClipNorm");
    }

    /// <summary>Added to the norm that divides in a clip by norm; 0 as in Keras, 1e-6 in PyTorch; 0 or above.</summary>
    /// <exception cref="ArgumentException">It is below 0.</exception>
    [CatalogueOption(0.0)]
    public double ClipEpsilon
    {
        get;
        init => field = Require.NotNegative(value, "clipEpsilon");
    }

    /// <summary>How many batches' gradients are averaged for one step; null: each batch is a step; above 0.</summary>
    /// <remarks>Batches gathered at the end of a training wait for the next one. Twin: keras gradient_accumulation_steps.</remarks>
    /// <exception cref="ArgumentException">It is not above 0, or the rule measures gradients itself.</exception>
    [CatalogueOption]
    public int? AccumulationSteps
    {
        get;
        init => field = Count(value, 1, "accumulationSteps", NeedsClosure);
    }

    /// <summary>After so many steps the weights go back part of the way to where they were before them; null: never; above 0.</summary>
    /// <remarks>
    /// Formula: slow ← slow + lookaheadShare·(w − slow); w ← slow. Twin: none. Source: Zhang, Lucas, Hinton, Ba 2019,
    /// "Lookahead optimizer: k steps forward, 1 step back", arXiv:1907.08610 (5 steps, half the way).
    /// </remarks>
    /// <exception cref="ArgumentException">It is not above 0, or the rule depends on moving the weights alone.</exception>
    [CatalogueOption]
    public int? LookaheadSteps
    {
        get;
        init => field = Count(value, 1, "lookaheadSteps", NeedsClosure || HasOwnEvaluationWeights);
    }

    /// <summary>The share of the way ahead that lookaheadSteps keeps; above 0, at most 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0, or above 1.</exception>
    [CatalogueOption(0.5)]
    public double LookaheadShare
    {
        get;
        init => field = Require.Probability(Require.Positive(value, "lookaheadShare"), "lookaheadShare");
    } = 0.5;

    /// <summary>The share of the moving average of the weights that stays at each step; null: no average; at least 0 and below 1.</summary>
    /// <remarks>
    /// Formula: average ← emaMomentum·average + (1 − emaMomentum)·w, from the weights of the first step on. Models are
    /// evaluated by it (<see cref="UseEvaluationWeights"/>). Twin: keras use_ema and ema_momentum (0.99 there). Differences:
    /// Keras evaluates by the average where it has overwritten the weights, at the end of fit at the latest; here the
    /// weights stay, so that a training can go on.
    /// </remarks>
    /// <exception cref="ArgumentException">It lies outside its range, or the optimizer has an average of its own.</exception>
    [CatalogueOption]
    public double? EmaMomentum
    {
        get;
        init
        {
            if (value is { } && HasOwnEvaluationWeights)
                throw Error.Argument($"{GetType().Name} has weights of its own to evaluate by, so emaMomentum is not for it. Leave it out.", "emaMomentum");
            field = value is { } momentum ? Require.Fraction(momentum, "emaMomentum") : null;
        }
    }

    /// <summary>After so many steps the weights are set to their moving average; null: never; above 0.</summary>
    /// <remarks>Of use with emaMomentum only. Twin: keras ema_overwrite_frequency.</remarks>
    /// <exception cref="ArgumentException">It is not above 0.</exception>
    [CatalogueOption]
    public int? EmaOverwriteSteps
    {
        get;
        init => field = Count(value, 1, "emaOverwriteSteps", NeedsClosure || HasOwnEvaluationWeights);
    }

    /// <summary>How many batches' gradients wait for the next step.</summary>
    internal int GatheredBatches { get; set; }

    private bool Clips => ClipValue is not null || ClipNorm is not null || GlobalClipNorm is not null;

    private int PartSlots => (AccumulationSteps is null ? 0 : 1) + (LookaheadSteps is null ? 0 : 1) + (EmaMomentum is null ? 0 : 1);

    private IReadOnlyList<string> PartNames =>
    [
        .. AccumulationSteps is null ? (string[])[] : [AccumulatedGradient],
        .. LookaheadSteps is null ? (string[])[] : [SlowWeight],
        .. EmaMomentum is null ? (string[])[] : [AverageWeight],
    ];

    private Tensor[] NewPartSlots(Parameter parameter) =>
    [
        .. PartNames.Select(name => name == AccumulatedGradient
            ? Tensor.Zeros(parameter.Value.Shape, parameter.Value.ElementType).Keep()
            : parameter.Value.Copy()),
    ];

    private double? Clip(double? value, string name)
    {
        if (value is not { } clip)
            return null;
        Refuse(NeedsClosure, name);
        if (Clips)
            throw Error.Argument($"{GetType().Name} got {name} beside another clip. Give one of clipValue, clipNorm and globalClipNorm.", name);
        return Require.Positive(clip, name);
    }

    private int? Count(int? value, int least, string name, bool isRefused)
    {
        if (value is not { } count)
            return null;
        Refuse(isRefused, name);
        return count >= least
            ? count
            : throw Error.OutOfRange($"{name} must be a whole number, {least} or above, got {count}. Leave it out to do without.", name);
    }

    private void Refuse(bool isRefused, string name)
    {
        if (isRefused)
            throw Error.Argument($"{name} is not for {GetType().Name}: its rule goes by the loss's own gradients, and by the steps it took itself. Leave it out, or take another optimizer.", name);
    }
}
