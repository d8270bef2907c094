namespace Nadir;

/// <summary>How BMP numbers the ways pixels are stored.</summary>
internal enum BmpCompression : uint
{
    None = 0,
    Rle8 = 1,
    Rle4 = 2,
    BitFields = 3,
}
