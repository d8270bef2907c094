namespace Nadir;

/// <summary>A file in a zip archive, as the archive's directory describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsDeflated">Whether it is packed; otherwise it is stored as it is.</param>
/// <param name="PackedLength">Its bytes in the archive.</param>
/// <param name="Length">Its bytes unpacked.</param>
/// <param name="Checksum">CRC-32 of the unpacked bytes.</param>
/// <param name="Header">Where its local header begins.</param>
internal sealed record ZipEntry(string Name, bool IsDeflated, long PackedLength, long Length, uint Checksum, long Header)
{
    /// <summary>Where its bytes begin; known once the local header is read.</summary>
    public long Start { get; init; }
}
