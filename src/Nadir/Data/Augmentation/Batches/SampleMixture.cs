namespace Nadir;

/// <summary>Pairs of a batch's samples, and targets that can be mixed.</summary>
internal static class SampleMixture
{
    /// <summary>A partner for each sample: a random order of all.</summary>
    public static Tensor Partners(int count, ref Philox numbers)
    {
        var order = new long[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        numbers.Shuffle(order.AsSpan());
        return Tensor.From(order);
    }

    /// <summary>Targets and weights between those of a sample and of its partner.</summary>
    /// <param name="share">How much the sample's own count.</param>
    /// <param name="classes">How many class numbers there are; null to take the number of names.</param>
    public static Samples Mix(Samples batch, Tensor inputs, Tensor partners, double share, int? classes, string who)
    {
        var targets = batch.Targets;
        if (batch.HasClasses)
        {
            var count = classes ?? batch.ClassNames?.Count
                ?? throw Error.Argument($"{who} mixes rows of a number for each class, and a batch of class numbers does not tell how many there are. Pass classes, or one-hot targets.", nameof(classes));
            targets = Tensor.OneHot(targets, count, inputs.ElementType);
        }
        else if (!targets.IsFloating)
        {
            throw Error.Argument($"{who} mixes class numbers (Int64) or floating-point targets, got {targets.ElementType}. Convert them.", nameof(batch));
        }

        return new Samples(
            inputs,
            Between(targets, partners, share),
            batch.ClassNames,
            batch.FeatureNames,
            batch.Weights is { } weights ? Between(weights, partners, share) : null);
    }

    /// <summary>Share · x + (1 − share) · x of the partners.</summary>
    public static Tensor Between(Tensor x, Tensor partners, double share) => (x * share) + (x.Gather(partners) * (1 - share));
}
