namespace Nadir;

/// <summary>One of the operations that <see cref="RandAugment"/> draws from.</summary>
/// <param name="Name">torchvision's name.</param>
/// <param name="IsSigned">Whether half of its strengths are below 0.</param>
/// <param name="Strength">How strong it is for an image, a magnitude and the number of magnitudes.</param>
/// <param name="Apply">Gives new pixels for an image, a strength and the value of white.</param>
internal sealed record ImageOperation(
    string Name, bool IsSigned, Func<ImagePlanes, int, int, double> Strength, Func<ImagePlanes, double, double, float[]> Apply)
{
    private const double LargestShift = 150.0 / 331;

    /// <summary>All of them, in torchvision's order.</summary>
    public static IReadOnlyList<ImageOperation> All { get; } =
    [
        new("Identity", false, (_, _, _) => 0, (image, _, _) => image.Pixels),
        new("ShearX", true, To(0.3), (image, by, _) => NearestPixels.Apply(image, new AffineMap(1, 0, by, 1, 0, by / 2))),
        new("ShearY", true, To(0.3), (image, by, _) => NearestPixels.Apply(image, new AffineMap(1, by, 0, 1, by / 2, 0))),
        new("TranslateX", true, (image, at, of) => LargestShift * image.Width * at / (of - 1.0),
            (image, by, _) => NearestPixels.Apply(image, new AffineMap(1, 0, 0, 1, 0, -(int)by))),
        new("TranslateY", true, (image, at, of) => LargestShift * image.Height * at / (of - 1.0),
            (image, by, _) => NearestPixels.Apply(image, new AffineMap(1, 0, 0, 1, -(int)by, 0))),
        new("Rotate", true, To(30), (image, by, _) => NearestPixels.Rotate(image, by)),
        new("Brightness", true, To(0.9), (image, by, white) => Enhancement.Brightness(image, 1 + by, white)),
        new("Color", true, To(0.9), (image, by, white) => Enhancement.Color(image, 1 + by, white)),
        new("Contrast", true, To(0.9), (image, by, white) => Enhancement.Contrast(image, 1 + by, white)),
        new("Sharpness", true, To(0.9), (image, by, white) => Enhancement.Sharpness(image, 1 + by, white)),
        new("Posterize", false, (_, at, of) => 8 - Math.Round(at * 4 / (of - 1.0)), (image, bits, white) => Levels.Posterize(image, (int)bits, white)),
        new("Solarize", false, (_, at, of) => 255 - (255 * at / (of - 1.0)), (image, from, white) => Levels.Solarize(image, from, white)),
        new("AutoContrast", false, (_, _, _) => 0, (image, _, white) => Levels.AutoContrast(image, white)),
        new("Equalize", false, (_, _, _) => 0, (image, _, white) => Levels.Equalize(image, white)),
    ];

    private static Func<ImagePlanes, int, int, double> To(double most) => (_, at, of) => most * at / (of - 1.0);
}
