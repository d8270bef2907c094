namespace Nadir;

/// <summary>Multiplies colours by alpha and back, rounded as Pillow rounds.</summary>
internal static class ImageAlpha
{
    public static byte[] Multiply(ReadOnlySpan<byte> values, int channels)
    {
        var target = values.ToArray();
        for (var i = 0; i < target.Length; i++)
        {
            var alpha = values[i - (i % channels) + channels - 1];
            if (i % channels == channels - 1)
                continue;
            var product = (target[i] * alpha) + 0x80;
            target[i] = (byte)(((product >> 8) + product) >> 8);
        }

        return target;
    }

    public static byte[] Divide(byte[] values, int channels)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var alpha = values[i - (i % channels) + channels - 1];
            if (i % channels != channels - 1 && alpha is not (0 or byte.MaxValue))
                values[i] = (byte)Math.Min(byte.MaxValue, byte.MaxValue * values[i] / alpha);
        }

        return values;
    }
}
