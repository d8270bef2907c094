namespace Nadir;

/// <summary>What a pixel is taken from where a moved image has none.</summary>
/// <remarks>Twin: fill_mode of keras ImageDataGenerator; mode of scipy.ndimage.affine_transform.</remarks>
public enum FillMode
{
    /// <summary>The nearest pixel: <c>aaaa|abcd|dddd</c>.</summary>
    Nearest,

    /// <summary>One value, <see cref="ImageDataGenerator.Cval"/>: <c>kkkk|abcd|kkkk</c>.</summary>
    Constant,

    /// <summary>The image mirrored at its edge: <c>dcba|abcd|dcba</c>.</summary>
    Reflect,

    /// <summary>The image again, its last pixel in the place of the next image's first: <c>bcd|abcd|bcd</c>.</summary>
    Wrap,
}
