namespace Nadir;

/// <summary>Draws a digit as one of many hands would: the way of writing, slant, size, wobble, pen and paper are drawn by lot.</summary>
internal sealed class DigitArtist
{
    /// <summary>Height and width of an image.</summary>
    public const int Size = 28;

    private const int Levels = 255;

    private readonly PenPath path = new();
    private readonly PenRaster raster = new(Size);

    /// <summary>Draws one image; values are multiples of 1/255 from 0 (paper) to 1 (ink).</summary>
    public void Draw(int digit, ref Philox generator, Span<float> pixels)
    {
        var way = generator.NextInt(DigitShapes.CountOf(digit));
        path.Write(DigitShapes.Of(digit, way), unsteadiness: 5, ref generator);
        var radius = generator.NextUniform(0.6, 1.7);
        var growth = generator.NextUniform(-0.4, 0.4);
        PenDistortion.Slant(path.Points, ref generator);
        PenDistortion.Bend(path.Points, amplitude: 1.6, ref generator);
        PenDistortion.Place(path.Points, margin: 1 + radius, wander: 2, ref generator);

        var softness = generator.NextUniform(0.6, 1.4);
        var ink = generator.NextUniform(0.7, 1);
        var grain = generator.NextUniform(0, 0.09);
        var depths = raster.Draw(path, radius, growth);
        for (var i = 0; i < pixels.Length; i++)
        {
            var grey = (ink * Math.Clamp((depths[i] / softness) + 0.5, 0, 1)) + (grain * Bell(ref generator));
            pixels[i] = (int)((Math.Clamp(grey, 0, 1) * Levels) + 0.5) / (float)Levels;
        }
    }

    /// <summary>A bell-shaped number with mean 0 and deviation 1: the sum of four uniform ones, of a byte each.</summary>
    private static double Bell(ref Philox generator)
    {
        var bits = generator.NextBits();
        var sum = (bits & 255) + ((bits >> 8) & 255) + ((bits >> 16) & 255) + (bits >> 24);
        return (sum - 510.0) / 147.8;
    }
}
