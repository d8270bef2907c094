using System.Buffers.Binary;
using System.Text;

namespace Nadir;

/// <summary>The header of an NPY file: magic number, version, and a Python dictionary with type, order and shape.</summary>
/// <param name="Number">What the elements are.</param>
/// <param name="IsBigEndian">Whether the first byte of an element is the highest.</param>
/// <param name="IsColumnsFirst">Whether the first axis runs fastest (Fortran order).</param>
/// <param name="Shape">The axes' lengths.</param>
internal readonly record struct NumpyHeader(StoredNumber Number, bool IsBigEndian, bool IsColumnsFirst, Shape Shape)
{
    private const string Kind = "an NPY file";
    private const int Alignment = 64;

    // A header of numbers has some hundred bytes; longer ones describe records, which are not read.
    private const int MaximumLength = 1 << 16;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Reads a header.</summary>
    public static NumpyHeader Read(ElementStream content)
    {
        Span<byte> start = stackalloc byte[8];
        content.ReadHeader(start, Kind);
        if (!start.StartsWith(Magic))
            throw Error.Data(content.Name, $"this is no NPY file: it does not begin with \\x93NUMPY. Check the file, or save it by numpy.save.", content.At(0));
        if (start[6] is < 1 or > 3 || start[7] != 0)
            throw Error.Data(content.Name, $"NPY versions 1.0, 2.0 and 3.0 are read, got {start[6]}.{start[7]}. Save the array anew by numpy.save.", content.At(6));
        var length = ReadLength(content, isWide: start[6] > 1);
        if (length > MaximumLength)
        {
            throw Error.Data(
                content.Name, $"the header says it has {length} bytes; one of an array of numbers has at most {MaximumLength}. Save plain numbers.", content.At(8));
        }

        var from = content.Offset;
        var text = new byte[length];
        content.ReadHeader(text, Kind);
        return new NumpyHeaderParser(content, text, from).Parse();
    }

    /// <summary>The header under which an array is written.</summary>
    public static byte[] Bytes(Tensor values)
    {
        var description = values.ElementType switch
        {
            ElementType.Float32 => "<f4",
            ElementType.Float64 => "<f8",
            ElementType.Int64 => "<i8",
            _ => "|b1",
        };
        var shape = string.Concat(values.Shape.ToArray().Select(length => FormattableString.Invariant($"{length}, ")));
        var text = $"{{'descr': '{description}', 'fortran_order': False, 'shape': ({(values.Rank == 1 ? shape.TrimEnd() : shape.TrimEnd(',', ' '))}), }}";
        var start = Magic.Length + 4;
        var whole = (start + text.Length + 1 + Alignment - 1) / Alignment * Alignment;
        var bytes = new byte[whole];
        Magic.CopyTo(bytes);
        bytes[Magic.Length] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(Magic.Length + 2), (ushort)(whole - start));
        Encoding.ASCII.GetBytes(text.PadRight(whole - start - 1) + "\n", bytes.AsSpan(start));
        return bytes;
    }

    private static uint ReadLength(ElementStream content, bool isWide)
    {
        Span<byte> length = stackalloc byte[isWide ? sizeof(uint) : sizeof(ushort)];
        content.ReadHeader(length, Kind);
        return isWide ? BinaryPrimitives.ReadUInt32LittleEndian(length) : BinaryPrimitives.ReadUInt16LittleEndian(length);
    }
}
