using System.Buffers;

namespace Nadir;

/// <summary>One component of a JPEG image: how it is sampled and coded, and its samples.</summary>
internal sealed class JpegComponent(byte id, int horizontal, int vertical, int quantization)
{
    public const int BlockSide = 8;

    /// <summary>The number by which scans name it.</summary>
    public byte Id { get; } = id;

    /// <summary>Samples side by side for one of the coarsest component; 1 to 4.</summary>
    public int Horizontal { get; } = horizontal;

    /// <summary>Samples one above the other for one of the coarsest component; 1 to 4.</summary>
    public int Vertical { get; } = vertical;

    /// <summary>Which quantization table.</summary>
    public int Quantization { get; } = quantization;

    /// <summary>Samples in a row that belong to the picture.</summary>
    public int Width { get; private set; }

    /// <summary>Rows that belong to the picture.</summary>
    public int Height { get; private set; }

    /// <summary>Samples in a row of <see cref="Samples"/>, whole units of coding.</summary>
    public int Stride { get; private set; }

    /// <summary>Lent by a pool, so that picture after picture takes no new memory; may be longer than needed.</summary>
    public byte[] Samples { get; private set; } = [];

    /// <summary>How many samples there are, whole units of coding.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a scan has brought it.</summary>
    public bool IsRead { get; set; }

    public JpegHuffmanTable? Direct { get; set; }

    public JpegHuffmanTable? Alternating { get; set; }

    /// <summary>The quantization as it was when the scan began.</summary>
    public int[]? Steps { get; set; }

    /// <summary>The first coefficient of the block before.</summary>
    public int Predicted { get; set; }

    /// <summary>Takes memory for the samples.</summary>
    public void Allocate(JpegFrame frame)
    {
        Width = ((frame.Width * Horizontal) + frame.Horizontal - 1) / frame.Horizontal;
        Height = ((frame.Height * Vertical) + frame.Vertical - 1) / frame.Vertical;
        Stride = frame.UnitsAcross * Horizontal * BlockSide;
        Count = checked(Stride * frame.UnitsDown * Vertical * BlockSide);
        Samples = ArrayPool<byte>.Shared.Rent(Count);
    }

    /// <summary>Gives the samples' memory back.</summary>
    public void Release()
    {
        ArrayPool<byte>.Shared.Return(Samples);
        Samples = [];
    }
}
