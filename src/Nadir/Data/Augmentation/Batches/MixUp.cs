namespace Nadir;

/// <summary>Mixes each sample with another of its batch, and their targets alike: λ of its own and 1 − λ of the other's.</summary>
/// <param name="alpha">λ is from Beta(alpha, alpha), one a batch: the smaller, the nearer to 0 or 1; above 0.</param>
/// <param name="classes">How many classes there are, where targets are class numbers without names.</param>
/// <remarks>
/// Class numbers become rows, which categorical cross-entropy takes; weights are mixed too. Inputs may have any shape.
/// Differences: the other sample is drawn, where torchvision takes the one before.
/// Twin: torchvision.transforms.v2.MixUp. Source: Zhang, Cisse, Dauphin, Lopez-Paz 2017, arXiv:1710.09412.
/// </remarks>
public sealed class MixUp(double alpha = 0.2, int? classes = null) : Augmentation
{
    /// <summary>λ is from Beta(alpha, alpha).</summary>
    public double Alpha { get; } = Require.Positive(alpha);

    /// <summary>How many classes there are; null to take the number of names.</summary>
    public int? Classes { get; } = classes is { } count ? Require.Positive(count, nameof(classes)) : null;

    /// <inheritdoc/>
    public override Samples Apply(Samples batch, Philox numbers)
    {
        if (!Require.Present(batch).Inputs.IsFloating)
            throw Error.Argument($"MixUp takes floating-point inputs, got {batch.Inputs.ElementType} {batch.Inputs.Shape}. Convert them.", nameof(batch));
        var share = BetaDistribution.Draw(Alpha, ref numbers);
        var partners = SampleMixture.Partners(batch.Count, ref numbers);
        return SampleMixture.Mix(batch, SampleMixture.Between(batch.Inputs, partners, share), partners, share, Classes, nameof(MixUp));
    }
}
