namespace Nadir;

/// <summary>What is done to an image, in the order of Keras: moved about its middle, channels shifted, mirrored, brightened.</summary>
/// <remarks>
/// With x to the right and y downwards, a pixel of the new image is taken from R·T·S·Z of its place, all about the image's middle
/// ((W − 1)/2, (H − 1)/2): R = [cos θ, −sin θ; sin θ, cos θ], T a shift by (Tx, Ty), S = [1, −sin s; 0, cos s], Z = diag(Zx, Zy).
/// Positive shifts hence move what is seen to the left and upwards; a zoom below 1 enlarges.
/// Twin: transform_parameters of keras ImageDataGenerator.apply_transform. Differences: none on square images; on others Keras
/// turns about ((H − 1)/2, (W − 1)/2).
/// </remarks>
public sealed record ImageTransform
{
    /// <summary>Rotation. Unit: degrees.</summary>
    public double Theta { get; init; }

    /// <summary>Shift along the width. Unit: pixels.</summary>
    public double Tx { get; init; }

    /// <summary>Shift along the height. Unit: pixels.</summary>
    public double Ty { get; init; }

    /// <summary>Shear. Unit: degrees.</summary>
    public double Shear { get; init; }

    /// <summary>Zoom along the width; above 0.</summary>
    public double Zx { get; init; } = 1;

    /// <summary>Zoom along the height; above 0.</summary>
    public double Zy { get; init; } = 1;

    /// <summary>Whether left and right are exchanged.</summary>
    public bool FlipHorizontal { get; init; }

    /// <summary>Whether top and bottom are exchanged.</summary>
    public bool FlipVertical { get; init; }

    /// <summary>What is added to each number, within the smallest and the largest of the image; null for nothing.</summary>
    public double? ChannelShiftIntensity { get; init; }

    /// <summary>What each number is multiplied with, up to white; null for nothing.</summary>
    public double? Brightness { get; init; }

    internal ImageTransform Checked()
    {
        Require.Finite(Theta, "Theta");
        Require.Finite(Tx, "Tx");
        Require.Finite(Ty, "Ty");
        Require.Finite(Shear, "Shear");
        Require.Finite(ChannelShiftIntensity ?? 0, "ChannelShiftIntensity");
        Require.Positive(Zx, "Zx");
        Require.Positive(Zy, "Zy");
        Require.NotNegative(Brightness ?? 0, "Brightness");
        return this;
    }

    /// <summary>Where pixels come from; null where they stay.</summary>
    internal AffineMap? Map(int height, int width)
    {
        AffineMap? map = null;
        if (Theta != 0)
        {
            var (cosine, sine) = Circle.At(Theta * Math.PI / 180);
            Then(new AffineMap(cosine, sine, -sine, cosine, 0, 0));
        }

        if (Tx != 0 || Ty != 0)
            Then(new AffineMap(1, 0, 0, 1, Ty, Tx));
        if (Shear != 0)
        {
            var (cosine, sine) = Circle.At(Shear * Math.PI / 180);
            Then(new AffineMap(cosine, 0, -sine, 1, 0, 0));
        }

        if (Zx != 1 || Zy != 1)
            Then(new AffineMap(Zy, 0, 0, Zx, 0, 0));
        return map?.About((height - 1) / 2.0, (width - 1) / 2.0);

        void Then(AffineMap next) => map = map is { } before ? before.After(next) : next;
    }
}
