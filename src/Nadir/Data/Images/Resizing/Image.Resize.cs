namespace Nadir;

public sealed partial class Image
{
    /// <summary>The picture in another size; 8 bits a channel.</summary>
    /// <param name="width">Above 0.</param>
    /// <param name="height">Above 0.</param>
    /// <param name="interpolation">How; bilinear is antialiased where the picture shrinks.</param>
    /// <remarks>
    /// A picture of 16 bits becomes one of 8 first. Colours are weighted by alpha where there is one.
    /// Twin: PIL.Image.Image.resize with NEAREST or BILINEAR, of which it gives the same bits; Keras and OpenCV do not antialias.
    /// </remarks>
    public Image Resize(int width, int height, ImageInterpolation interpolation = ImageInterpolation.Bilinear)
    {
        Require.Defined(interpolation);
        if ((long)Require.Positive(width) * Require.Positive(height) > Array.MaxLength / Channels)
            throw Error.OutOfRange($"An image of {width}×{height} with {Channels} channels does not fit in memory. Choose a smaller size.", nameof(width));
        if (Bits != 8)
            return To8Bits().Resize(width, height, interpolation);
        if (width == Width && height == Height)
            return this;
        if (interpolation == ImageInterpolation.Nearest)
            return new Image(width, height, Channels, Nearest(width, height)) { Orientation = Orientation };
        var hasAlpha = Channels is 2 or 4;
        var values = hasAlpha ? ImageAlpha.Multiply(Bytes, Channels) : bytes!;
        if (width != Width)
            values = Across(values, width);
        if (height != Height)
            values = Down(values, width * Channels, height);
        return new Image(width, height, Channels, hasAlpha ? ImageAlpha.Divide(values, Channels) : values) { Orientation = Orientation };
    }

    /// <summary>A part of the picture.</summary>
    /// <param name="x">Its first column.</param>
    /// <param name="y">Its first row.</param>
    /// <param name="width">Above 0.</param>
    /// <param name="height">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside.</exception>
    public Image Crop(int x, int y, int width, int height)
    {
        if (x < 0 || y < 0 || width <= 0 || height <= 0 || x > Width - width || y > Height - height)
            throw Error.OutOfRange($"A part of {width}×{height} at ({x}, {y}) is not inside the image of {Width}×{Height}.", nameof(width));
        return words is null
            ? new Image(width, height, Channels, Crop(bytes!, x, y, width, height))
            : new Image(width, height, Channels, Crop(words, x, y, width, height));
    }

    private T[] Crop<T>(T[] values, int x, int y, int width, int height)
    {
        var part = new T[width * height * Channels];
        for (var row = 0; row < height; row++)
            values.AsSpan((((y + row) * Width) + x) * Channels, width * Channels).CopyTo(part.AsSpan(row * width * Channels));
        return part;
    }

    private byte[] Nearest(int width, int height)
    {
        var (columns, rows) = (NearestPlaces(Width, width), NearestPlaces(Height, height));
        var target = GC.AllocateUninitializedArray<byte>(width * height * Channels);
        var to = 0;
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                for (var channel = 0; channel < Channels; channel++)
                    target[to++] = bytes![(((row * Width) + column) * Channels) + channel];
            }
        }

        return target;
    }

    // Places are summed up as Pillow sums them: its roundings decide which neighbour is nearest.
    private static int[] NearestPlaces(int from, int to)
    {
        var (places, step) = (new int[to], (double)from / to);
        var place = step * 0.5;
        for (var i = 0; i < to; i++, place += step)
            places[i] = Math.Min(from - 1, (int)place);
        return places;
    }

    private byte[] Across(byte[] values, int width)
    {
        var weights = ResizeWeights.Bilinear(Width, width);
        var (target, channels) = (GC.AllocateUninitializedArray<byte>(width * Height * Channels), Channels);

        // A pixel is read as four bytes, the last one too.
        var row = new byte[(Width * channels) + MaximumChannels];
        var made = new byte[(width * channels) + MaximumChannels];
        for (var y = 0; y < Height; y++)
        {
            values.AsSpan(y * Width * channels, Width * channels).CopyTo(row);
            ResizeRows.Across(row, made, channels, weights, Width);
            made.AsSpan(0, width * channels).CopyTo(target.AsSpan(y * width * channels));
        }

        return target;
    }

    private byte[] Down(byte[] values, int length, int height)
    {
        var weights = ResizeWeights.Bilinear(Height, height);
        var target = GC.AllocateUninitializedArray<byte>(length * height);
        for (var y = 0; y < height; y++)
        {
            var shares = weights.Weights.AsSpan(y * weights.Most, weights.Count(y, Height));
            ResizeRows.Down(values.AsSpan(weights.First[y] * length), target.AsSpan(y * length, length), shares);
        }

        return target;
    }
}
