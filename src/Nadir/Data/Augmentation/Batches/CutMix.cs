namespace Nadir;

/// <summary>Puts a rectangle of another image of the batch into each image, and mixes targets by its area.</summary>
/// <param name="alpha">The share kept is from Beta(alpha, alpha) before the rectangle is cut at the edges; above 0.</param>
/// <param name="classes">How many classes there are, where targets are class numbers without names.</param>
/// <remarks>
/// One rectangle a batch, its middle anywhere. Class numbers become rows, which categorical cross-entropy takes.
/// Differences: the other image is drawn, where torchvision takes the one before.
/// Twin: torchvision.transforms.v2.CutMix. Source: Yun et al. 2019, arXiv:1905.04899.
/// </remarks>
public sealed class CutMix(double alpha = 1, int? classes = null) : Augmentation
{
    /// <summary>The share kept is from Beta(alpha, alpha).</summary>
    public double Alpha { get; } = Require.Positive(alpha);

    /// <summary>How many classes there are; null to take the number of names.</summary>
    public int? Classes { get; } = classes is { } count ? Require.Positive(count, nameof(classes)) : null;

    /// <inheritdoc/>
    public override Samples Apply(Samples batch, Philox numbers)
    {
        RequireImages(batch);
        var (channels, height, width) = (batch.InputShape[0], batch.InputShape[1], batch.InputShape[2]);
        var half = Math.Sqrt(1 - BetaDistribution.Draw(Alpha, ref numbers)) / 2;
        var partners = SampleMixture.Partners(batch.Count, ref numbers);
        var (column, row) = (numbers.NextInt(width), numbers.NextInt(height));
        var (left, right) = (Math.Max(0, column - (int)(half * width)), Math.Min(width, column + (int)(half * width)));
        var (top, bottom) = (Math.Max(0, row - (int)(half * height)), Math.Min(height, row + (int)(half * height)));
        var inputs = batch.Inputs.ToArray<double>();
        var others = batch.Inputs.Gather(partners).ToArray<double>();
        for (var line = 0; line < batch.Count * channels * height; line++)
        {
            if (line % height >= top && line % height < bottom)
                others.AsSpan((line * width) + left, right - left).CopyTo(inputs.AsSpan((line * width) + left));
        }

        var share = 1 - ((right - left) * (bottom - top) / ((double)width * height));
        var mixed = Tensor.From(inputs, batch.Inputs.Shape).To(batch.Inputs.ElementType);
        return SampleMixture.Mix(batch, mixed, partners, share, Classes, nameof(CutMix));
    }
}
