using System.Buffers.Binary;

namespace Nadir;

/// <summary>Turns the restored rows of a PNG file into the pixels of a picture.</summary>
internal sealed class PngPixels
{
    private readonly PngHeader header;
    private readonly int channels;
    private readonly byte[]? bytes;
    private readonly ushort[]? words;
    private readonly byte[]? colors;
    private readonly ushort[] clear;
    private byte[] numbers = [];

    public PngPixels(PngHeader header)
    {
        this.header = header;
        channels = header.Channels;
        var count = header.Width * header.Height * channels;
        if (header.Depth == 16)
            words = GC.AllocateUninitializedArray<ushort>(count);
        else
            bytes = GC.AllocateUninitializedArray<byte>(count);
        if (header.ColorType == PngColorType.Palette)
            colors = Colors(header);
        clear = header.Transparency is { } transparency && colors is null ? ClearColor(transparency) : [];
    }

    public Image ToImage() => words is not null
        ? new Image(header.Width, header.Height, channels, words)
        : new Image(header.Width, header.Height, channels, bytes!);

    /// <summary>Takes a row of a pass; gives the number that the palette does not have, or −1.</summary>
    public int Take(ReadOnlySpan<byte> row, PngPass pass, int y, int width)
    {
        var to = ((((y * pass.StepY) + pass.Y) * header.Width) + pass.X) * channels;
        var step = pass.StepX * channels;
        if (words is not null)
        {
            TakeWords(row, to, step, width);
            return -1;
        }

        if (header.Depth < 8)
            row = Spread(row, width);
        if (colors is not null)
            return TakeNumbers(row, to, step, width);
        TakeBytes(row, to, step, width);
        return -1;
    }

    private void TakeBytes(ReadOnlySpan<byte> row, int to, int step, int width)
    {
        var stored = header.Stored;
        if (step == stored)
        {
            row[..(width * stored)].CopyTo(bytes.AsSpan(to));
            return;
        }

        for (var from = 0; from < width * stored; from += stored, to += step)
        {
            var pixel = row.Slice(from, stored);
            pixel.CopyTo(bytes.AsSpan(to));
            if (clear.Length > 0)
                bytes![to + stored] = IsClear(pixel) ? byte.MinValue : byte.MaxValue;
        }
    }

    private int TakeNumbers(ReadOnlySpan<byte> row, int to, int step, int width)
    {
        for (var x = 0; x < width; x++, to += step)
        {
            var color = row[x] * channels;
            if (color >= colors!.Length)
                return row[x];
            for (var channel = 0; channel < channels; channel++)
                bytes![to + channel] = colors[color + channel];
        }

        return -1;
    }

    private void TakeWords(ReadOnlySpan<byte> row, int to, int step, int width)
    {
        var stored = header.Stored;
        for (var x = 0; x < width; x++, to += step)
        {
            var isClear = clear.Length > 0;
            for (var channel = 0; channel < stored; channel++)
            {
                var value = BinaryPrimitives.ReadUInt16BigEndian(row[(((x * stored) + channel) * sizeof(ushort))..]);
                words![to + channel] = value;
                isClear = isClear && value == clear[channel];
            }

            if (clear.Length > 0)
                words![to + stored] = isClear ? ushort.MinValue : ushort.MaxValue;
        }
    }

    // Levels of grey are stretched to 0..255; numbers of a palette stay.
    private ReadOnlySpan<byte> Spread(ReadOnlySpan<byte> row, int width)
    {
        if (numbers.Length < width)
            numbers = new byte[header.Width];
        var (depth, largest) = (header.Depth, (1 << header.Depth) - 1);
        var factor = colors is null ? byte.MaxValue / largest : 1;
        for (var x = 0; x < width; x++)
        {
            var bit = x * depth;
            numbers[x] = (byte)(((row[bit >> 3] >> (8 - depth - (bit & 7))) & largest) * factor);
        }

        return numbers.AsSpan(0, width);
    }

    private bool IsClear(ReadOnlySpan<byte> pixel)
    {
        for (var channel = 0; channel < pixel.Length; channel++)
        {
            if (pixel[channel] != clear[channel])
                return false;
        }

        return true;
    }

    private ushort[] ClearColor(byte[] transparency)
    {
        var factor = header.Depth < 8 ? byte.MaxValue / ((1 << header.Depth) - 1) : 1;
        var color = new ushort[header.Stored];
        for (var channel = 0; channel < color.Length; channel++)
            color[channel] = (ushort)(BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(channel * sizeof(ushort))) * factor);
        return color;
    }

    private static byte[] Colors(PngHeader header)
    {
        var (count, channels) = (header.Palette.Length / 3, header.Channels);
        var colors = new byte[count * channels];
        for (var number = 0; number < count; number++)
        {
            header.Palette.AsSpan(number * 3, 3).CopyTo(colors.AsSpan(number * channels));
            if (header.Transparency is { } alpha)
                colors[(number * channels) + 3] = number < alpha.Length ? alpha[number] : byte.MaxValue;
        }

        return colors;
    }
}
