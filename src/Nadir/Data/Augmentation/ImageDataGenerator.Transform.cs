namespace Nadir;

public sealed partial class ImageDataGenerator
{
    // Each option draws from a place of its own, so that one moves no other's numbers.
    private const ulong WordsAnOption = 8;
    private const ulong WordsAnImage = 16 * WordsAnOption;

    /// <summary>Draws what would be done to an image.</summary>
    /// <param name="image">Its shape, [C, H, W] or [H, W, C] as <see cref="DataFormat"/> says.</param>
    /// <param name="seed">Chooses it.</param>
    /// <exception cref="ShapeException">That is no image.</exception>
    /// <remarks>Twin: ImageDataGenerator.get_random_transform.</remarks>
    public ImageTransform GetRandomTransform(Shape image, ulong seed = 0) =>
        Draw(ImagePlanes.Of(image, DataFormat), new Philox(seed, Stream), 0);

    /// <summary>An image with something done to it; shape and element type stay.</summary>
    /// <param name="image">Shape [C, H, W] or [H, W, C] as <see cref="DataFormat"/> says, floating point.</param>
    /// <param name="transform">What is done.</param>
    /// <exception cref="ArgumentException">That is no image, or a number of the transform is outside its range.</exception>
    /// <remarks>Twin: ImageDataGenerator.apply_transform.</remarks>
    public Tensor ApplyTransform(Tensor image, ImageTransform transform)
    {
        var checkedTransform = Require.Present(transform).Checked();
        return Change(image, planes =>
        {
            var work = new ImageWork(this, planes);
            work.Apply(checkedTransform);
            return work.Pixels;
        });
    }

    /// <summary>An image changed at random.</summary>
    /// <inheritdoc cref="ApplyTransform"/>
    /// <param name="image">Shape [C, H, W] or [H, W, C] as <see cref="DataFormat"/> says, floating point.</param>
    /// <param name="seed">Chooses what is done.</param>
    /// <remarks>Twin: ImageDataGenerator.random_transform.</remarks>
    public Tensor RandomTransform(Tensor image, ulong seed = 0) =>
        ApplyTransform(image, GetRandomTransform(Require.Present(image).Shape, seed));

    internal ImageTransform Draw(ImagePlanes planes, Philox numbers, long image)
    {
        var first = (ulong)image * WordsAnImage;
        var theta = Symmetric(0, RotationRange);
        At(1);
        var ty = HeightShiftRange.Draw(ref numbers, planes.Height);
        At(2);
        var tx = WidthShiftRange.Draw(ref numbers, planes.Width);
        var shear = Symmetric(3, ShearRange);
        At(4);
        var (zx, zy) = (numbers.NextUniform(ZoomRange.From, ZoomRange.To), numbers.NextUniform(ZoomRange.From, ZoomRange.To));
        At(5);
        var (horizontal, vertical) = (numbers.NextInt(2) == 1, numbers.NextInt(2) == 1);
        var intensity = Symmetric(6, ChannelShiftRange);
        At(7);
        return new ImageTransform
        {
            Theta = theta,
            Tx = tx,
            Ty = ty,
            Shear = shear,
            Zx = zx,
            Zy = zy,
            FlipHorizontal = HorizontalFlip && horizontal,
            FlipVertical = VerticalFlip && vertical,
            ChannelShiftIntensity = ChannelShiftRange == 0 ? null : intensity,
            Brightness = BrightnessRange is { } range ? numbers.NextUniform(range.From, range.To) : null,
        };

        void At(ulong option) => numbers.Position = first + (option * WordsAnOption);

        double Symmetric(ulong option, double reach)
        {
            At(option);
            return reach == 0 ? 0 : numbers.NextUniform(-reach, reach);
        }
    }

    /// <summary>One image, as planes and back.</summary>
    private Tensor Change(Tensor image, Func<ImagePlanes, float[]> change)
    {
        var planes = ImagePlanes.From(image, DataFormat);
        var result = new float[planes.Count];
        planes.Store(change(planes), result);
        return Tensor.Adopt(result, image.Shape).To(image.ElementType);
    }

    private const string Stream = "augment";
}
