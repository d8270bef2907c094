namespace Nadir;

/// <summary>Does a few operations, drawn by lot, to each image, all of one strength.</summary>
/// <param name="numOps">How many operations; above 0.</param>
/// <param name="magnitude">How strong they are; at least 0 and below numMagnitudeBins.</param>
/// <param name="numMagnitudeBins">How many strengths there are; 2 or more.</param>
/// <remarks>
/// The operations, their strengths and signs are torchvision's: Identity, ShearX, ShearY (to 0.3), TranslateX, TranslateY (to
/// 150/331 of the side), Rotate (to 30°), Brightness, Color, Contrast, Sharpness (1 ± 0.9), Posterize (8 to 4 bits), Solarize (from
/// white down), AutoContrast, Equalize. Pixels that are moved come from the nearest one, and are 0 where there is none.
/// Range: images from 0 to <see cref="White"/>. Twin: torchvision.transforms.RandAugment.
/// Source: Cubuk, Zoph, Shlens, Le 2019, arXiv:1909.13719.
/// </remarks>
public sealed class RandAugment(int numOps = 2, int magnitude = 9, int numMagnitudeBins = 31) : ImageAugmentation
{
    /// <summary>How many operations.</summary>
    public int NumOps { get; } = Require.Positive(numOps);

    /// <summary>How strong they are.</summary>
    public int Magnitude { get; } = magnitude >= 0 && magnitude < numMagnitudeBins
        ? magnitude
        : throw Error.OutOfRange($"magnitude must be at least 0 and below numMagnitudeBins {numMagnitudeBins}, got {magnitude}.", nameof(magnitude));

    /// <summary>How many strengths there are.</summary>
    public int NumMagnitudeBins { get; } = Require.AtLeast(numMagnitudeBins, 2);

    /// <summary>The value of white: 1, or 255; above 0.</summary>
    public double White { get; init => field = Require.Positive(value, nameof(White)); } = 1;

    private protected override float[] Change(ImagePlanes image, ref Philox numbers)
    {
        for (var i = 0; i < NumOps; i++)
        {
            var operation = ImageOperation.All[numbers.NextInt(ImageOperation.All.Count)];
            var strength = operation.Strength(image, Magnitude, NumMagnitudeBins) * (numbers.NextInt(2) == 1 && operation.IsSigned ? -1 : 1);
            image = image with { Pixels = operation.Apply(image, strength, White) };
        }

        return image.Pixels;
    }
}
