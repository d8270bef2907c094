namespace Nadir;

/// <summary>
/// One less the share of what two sets have in common, wrong and missed elements counted each by a weight.
/// </summary>
internal abstract record OverlapRule(double Smooth, bool PerSample) : IRowLoss
{
    private static readonly LossDomain Sigmoids =
        LossDomain.Probabilities with { Hint = "Put a sigmoid or softmax before the loss, or pass checkDomain: false." };

    public LossDomain Targets => LossDomain.Probabilities;

    public LossDomain Predictions => Sigmoids;

    public bool HasOneTerm => !PerSample;

    /// <summary>What is predicted and not there counts so much.</summary>
    protected abstract double WrongWeight { get; }

    /// <summary>What is there and not predicted counts so much.</summary>
    protected abstract double MissedWeight { get; }

    /// <summary>Multiplies every number of elements, as the formula's own form does.</summary>
    protected abstract double Scale { get; }

    protected abstract string Name { get; }

    public LossTerms Terms(Tensor target, Tensor prediction)
    {
        RowShapes.RequireAlike(Name, target, prediction);
        target = target.To(prediction.ElementType);
        var common = SumOf(target * prediction);
        var wrong = SumOf(prediction) - common;
        var missed = SumOf(target) - common;
        var whole = common + (wrong * WrongWeight) + (missed * MissedWeight);
        return new LossTerms(1 - (((common * Scale) + Smooth) / ((whole * Scale) + Smooth)));
    }

    private Tensor SumOf(Tensor x)
    {
        if (!PerSample || x.Rank == 0)
            return x.Sum();
        var samples = x.Layout[0];
        return x.Reshape(new Shape(samples, samples == 0 ? 1 : x.Count / samples)).Sum(-1);
    }
}
