namespace Nadir;

/// <summary>How a row of a PNG file is written: less something that is known from before.</summary>
internal enum PngFilter : byte
{
    None = 0,
    Left = 1,
    Above = 2,
    Average = 3,
    Paeth = 4,
}
