using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir;

public sealed partial class Image
{
    private const float LargestByte = byte.MaxValue;
    private const float LargestWord = ushort.MaxValue;

    /// <summary>The values as numbers, shape [channels, height, width], Float32.</summary>
    /// <param name="unit">From 0 to 1 (value over 255 or 65535); otherwise as they are.</param>
    /// <remarks>Twin: torchvision.transforms.functional.to_tensor.</remarks>
    public Tensor ToTensor(bool unit = true)
    {
        var numbers = GC.AllocateUninitializedArray<float>(checked(Width * Height * Channels));
        CopyTo(numbers, unit);
        return Tensor.Adopt(numbers, new Shape(Channels, Height, Width));
    }

    /// <summary>A picture of 8 bits from numbers, rounded to the nearest and cut at the ends of the range.</summary>
    /// <param name="values">Floating point, [channels, height, width] or [height, width].</param>
    /// <param name="unit">Whether 1 is white; otherwise 255 is.</param>
    /// <exception cref="ArgumentException">The shape or element type is another.</exception>
    /// <remarks>Twin: torchvision.transforms.functional.to_pil_image, which cuts off instead of rounding.</remarks>
    public static Image FromTensor(Tensor values, bool unit = true)
    {
        var shape = Require.Present(values).Shape;
        if (shape.Rank is not (2 or 3) || shape.Count == 0 || (shape.Rank == 3 && shape[0] > MaximumChannels))
            throw Error.Shape($"An image is made from [channels (1 to {MaximumChannels}), height, width] or [height, width], got {shape}.");
        var (channels, height, width) = (shape.Rank == 3 ? shape[0] : 1, shape[^2], shape[^1]);
        var bytes = values.ElementType switch
        {
            ElementType.Float32 => Bytewise<float>(values.AsSpan<float>(), channels, unit),
            ElementType.Float64 => Bytewise<double>(values.AsSpan<double>(), channels, unit),
            _ => throw Error.Argument($"An image is made from floating-point numbers, got {values.ElementType} {shape}.", nameof(values)),
        };
        return new Image(width, height, channels, bytes);
    }

    /// <summary>Writes the values as [channels, height, width].</summary>
    internal void CopyTo(Span<float> numbers, bool unit)
    {
        var plane = Width * Height;
        for (var channel = 0; channel < Channels; channel++)
        {
            var target = numbers.Slice(channel * plane, plane);
            if (bytes is not null)
                Spread(bytes, channel, target, unit ? LargestByte : 1);
            else
                Spread(words!, channel, target, unit ? LargestWord : 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Spread(byte[] values, int channel, Span<float> target, float white)
    {
        var step = Channels;
        var done = step == 3 && Vector128.IsHardwareAccelerated ? PixelPlanes.Spread(values, channel, target, white) : 0;
        for (int i = done, from = (done * step) + channel; i < target.Length; i++, from += step)
            target[i] = values[from] / white;
    }

    private void Spread(ushort[] values, int channel, Span<float> target, float white)
    {
        for (int i = 0, from = channel; i < target.Length; i++, from += Channels)
            target[i] = values[from] / white;
    }

    private static byte[] Bytewise<T>(ReadOnlySpan<T> numbers, int channels, bool unit)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var bytes = new byte[numbers.Length];
        var (plane, white) = (numbers.Length / channels, T.CreateChecked(unit ? LargestByte : 1));
        for (var i = 0; i < numbers.Length; i++)
        {
            // Not-a-number becomes 0: a conversion that saturates does that.
            var level = T.Round(numbers[i] * white, MidpointRounding.AwayFromZero);
            bytes[(i % plane * channels) + (i / plane)] = byte.CreateSaturating(level);
        }

        return bytes;
    }
}
