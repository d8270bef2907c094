namespace Nadir;

/// <summary>What readers and writers of PNG share.</summary>
internal static class PngFormat
{
    /// <summary>The four letters of a chunk's name.</summary>
    public const int NameLength = 4;

    public const int HeaderLength = 13;

    /// <summary>What every PNG file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ReadOnlySpan<byte> Header => "IHDR"u8;

    public static ReadOnlySpan<byte> Palette => "PLTE"u8;

    public static ReadOnlySpan<byte> Transparency => "tRNS"u8;

    public static ReadOnlySpan<byte> Data => "IDAT"u8;

    public static ReadOnlySpan<byte> End => "IEND"u8;
}
