namespace Nadir;

/// <summary>A file or stream that holds an array: a header, then elements; nothing is believed that its length contradicts.</summary>
internal sealed class ElementStream : IDisposable
{
    private const int Piece = 1 << 16;

    // Content that unpacks to more of its length is read through before memory is taken; real images stay below.
    private const int TrustedRatio = 16;

    // Where content can be read only once, memory follows what has come.
    private const int FirstElements = 1 << 16;

    private readonly Stream content;
    private readonly long? storedLength;
    private readonly Func<long, bool> canHold;
    private readonly Func<Stream>? again;
    private readonly string part;

    /// <summary>An array within a file.</summary>
    /// <param name="content">Its bytes; closed with this.</param>
    /// <param name="name">The file as errors name it.</param>
    /// <param name="storedLength">How long the content is as it is stored, packed or not; null where that is not known.</param>
    /// <param name="canHold">Whether the content may have so many bytes.</param>
    /// <param name="again">Opens the content anew; null where it is read only once.</param>
    /// <param name="part">What stands before positions in errors, such as the name of a part of the file.</param>
    public ElementStream(
        Stream content, string name, long? storedLength, Func<long, bool> canHold, Func<Stream>? again, string part = "")
    {
        (this.content, Name, this.storedLength, this.canHold) = (content, name, storedLength, canHold);
        (this.again, this.part) = (again, part);
    }

    /// <summary>The file as errors name it.</summary>
    public string Name { get; }

    /// <summary>How many bytes have been read.</summary>
    public long Offset { get; private set; }

    /// <summary>Opens a file, plain or gzip.</summary>
    public static ElementStream Open(string path)
    {
        var file = DataFile.Open(path);
        return new ElementStream(file, path, file.StoredLength, file.CanHold, () => DataFile.Open(path));
    }

    /// <summary>Opens a stream, plain or gzip.</summary>
    public static ElementStream Open(Stream content, string? name)
    {
        var again = RewoundStream.OpenerOf(content, name);
        var opened = DataFile.Open(content, name);
        return new ElementStream(opened, opened.Name, opened.StoredLength, opened.CanHold, again);
    }

    /// <summary>A position as errors name it.</summary>
    public string At(long offset) => FormattableString.Invariant($"{part}byte {offset}");

    /// <summary>Reads the next part of the header.</summary>
    /// <param name="header">What is filled.</param>
    /// <param name="kind">What the file should be, as in "an IDX file".</param>
    public void ReadHeader(Span<byte> header, string kind)
    {
        if (!canHold(Offset + header.Length))
            throw CutHeader(kind);
        var count = content.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        Offset += count;
        if (count < header.Length)
            throw CutHeader(kind);
    }

    /// <summary>Reads the elements, which end the file.</summary>
    /// <param name="number">How they are stored.</param>
    /// <param name="bigEndian">Whether their first byte is the highest.</param>
    /// <param name="shape">How many the header declares.</param>
    /// <param name="type">What they become; the type that holds all values when null.</param>
    public Tensor ReadElements(StoredNumber number, bool bigEndian, Shape shape, ElementType? type = null) => number.As(type) switch
    {
        ElementType.Float32 => Tensor.Adopt(ReadAll<float>(number, bigEndian, shape), shape),
        ElementType.Float64 => Tensor.Adopt(ReadAll<double>(number, bigEndian, shape), shape),
        ElementType.Int64 => Tensor.Adopt(ReadAll<long>(number, bigEndian, shape), shape),
        _ => Tensor.Adopt(ReadAll<bool>(number, bigEndian, shape), shape),
    };

    public void Dispose() => content.Dispose();

    private T[] ReadAll<T>(StoredNumber number, bool bigEndian, Shape shape)
        where T : unmanaged
    {
        var bytes = (long)shape.Count * number.Size();
        if (!canHold(Offset + bytes))
            throw Lies(shape, "fewer");
        var isTrusted = bytes / TrustedRatio <= storedLength;
        if (!isTrusted && again is not null)
        {
            ReadThrough(again, number, shape);
            isTrusted = true;
        }

        var elements = GC.AllocateUninitializedArray<T>(isTrusted ? shape.Count : Math.Min(shape.Count, FirstElements));
        var piece = new byte[(int)Math.Min(Piece, bytes)];
        for (var done = 0; done < shape.Count;)
        {
            if (done == elements.Length)
                Array.Resize(ref elements, (int)Math.Min(shape.Count, 2L * elements.Length));
            var wanted = Math.Min(piece.Length / number.Size(), elements.Length - done);
            var stored = piece.AsSpan(0, wanted * number.Size());
            ReadPiece(stored, done, number, shape);
            var fault = ElementDecoder.Decode(stored, number, bigEndian, elements.AsSpan(done, wanted));
            if (fault >= 0)
                throw CannotHold(number, Offset - stored.Length + ((long)fault * number.Size()));
            done += wanted;
        }

        RequireEnd(shape);
        return elements;
    }

    private void ReadThrough(Func<Stream> open, StoredNumber number, Shape shape)
    {
        using var through = new ElementStream(open(), Name, storedLength, canHold, null, part);
        var piece = new byte[Piece];
        while (through.Offset < Offset)
            through.ReadHeader(piece.AsSpan(0, (int)Math.Min(piece.Length, Offset - through.Offset)), "whole file");
        for (var done = 0; done < shape.Count;)
        {
            var wanted = Math.Min(piece.Length / number.Size(), shape.Count - done);
            through.ReadPiece(piece.AsSpan(0, wanted * number.Size()), done, number, shape);
            done += wanted;
        }

        through.RequireEnd(shape);
    }

    private void ReadPiece(Span<byte> piece, int done, StoredNumber number, Shape shape)
    {
        var count = content.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
        Offset += count;
        if (count < piece.Length)
        {
            throw Error.Data(
                Name,
                $"the header declares {shape.Count} elements, but the file ends after {done + (count / number.Size())}. Fetch it again.",
                At(Offset));
        }
    }

    private void RequireEnd(Shape shape)
    {
        if (content.ReadByte() >= 0)
            throw Lies(shape, "more");
    }

    private DataException CutHeader(string kind) =>
        Error.Data(Name, $"the file ends within its header. Fetch it again; it should be {kind}.", At(Offset));

    private DataException Lies(Shape shape, string comparison) => Error.Data(
        Name, $"the header declares {shape} = {shape.Count} elements, but the file holds {comparison}. Fetch it again.", At(Offset));

    private DataException CannotHold(StoredNumber number, long offset) => number == StoredNumber.Bool
        ? Error.Data(Name, $"a truth value is a byte 0 or 1, got another. Write the array anew.", At(offset))
        : Error.Data(Name, $"a whole number here is above 2^63 - 1, which Int64 does not hold. Read it as Float64, or convert the array.", At(offset));
}
