namespace Nadir;

/// <summary>Gathers the records of CIFAR files: labels, then 3 channels of 32×32 bytes.</summary>
internal sealed class CifarImages(CifarKind kind)
{
    private const int FirstImages = 16;

    // As many as the largest published file, CIFAR-100's train.bin, has: where nothing tells a stream's length, it ends there.
    private const int MostInStream = 50_000;

    private float[] pixels = [];
    private long[] labels = [];
    private int count;

    /// <summary>The shape of one image.</summary>
    public static Shape ImageShape => new(3, 32, 32);

    /// <summary>How many classes there are.</summary>
    public int Classes => kind switch
    {
        CifarKind.Ten => 10,
        CifarKind.HundredFine => 100,
        _ => 20,
    };

    private static int Pixels => ImageShape.Count;

    private int Labels => kind == CifarKind.Ten ? 1 : 2;

    /// <summary>Reads a file to its end.</summary>
    /// <param name="content">The file at its start.</param>
    /// <param name="again">Opens it anew; null where it is read only once.</param>
    /// <exception cref="DataException">The file holds no whole records, or a label is none of the classes.</exception>
    public void Add(DataStream content, Func<DataStream>? again)
    {
        var record = new byte[Labels + Pixels];
        var length = content.ContentLength ?? (again is null ? null : Unpacked(again));
        if (length is { } whole)
        {
            if (whole % record.Length != 0)
                throw Torn(content.Name, (int)(whole % record.Length), whole);
            Reserve(content.Name, (int)Math.Min(whole / record.Length, Array.MaxLength / Pixels));
        }

        for (var images = 0L; ; images++)
        {
            var start = content.Offset;
            var read = content.ReadAtLeast(record, record.Length, throwOnEndOfStream: false);
            if (read == 0)
            {
                if (start == 0)
                    throw Error.Data(content.Name, $"the file is empty; a CIFAR file holds images of {record.Length} bytes with their labels. Fetch it again.", "byte 0");
                return;
            }

            if (read < record.Length)
                throw Torn(content.Name, read, start + read);
            if (length is { } known ? start >= known : images == MostInStream)
                throw Error.Data(content.Name, $"more comes than {(length is null ? MostInStream : images)} images, which the largest CIFAR file or this one's length allows. Check that this is the right file.", Position(start));
            Add(record, content.Name, start);
        }
    }

    /// <summary>The samples so far.</summary>
    public Samples ToSamples(IReadOnlyList<string> classNames)
    {
        Array.Resize(ref pixels, count * Pixels);
        Array.Resize(ref labels, count);
        return new Samples(
            Tensor.Adopt(pixels, ImageShape.Prepend(count)), Tensor.Adopt(labels, new Shape(count)), classNames);
    }

    private void Add(byte[] record, string name, long start)
    {
        var which = kind == CifarKind.HundredFine ? 1 : 0;
        if (record[which] >= Classes)
        {
            throw Error.Data(
                name,
                $"a label is from 0 to {Classes - 1}, got {record[which]}. Check that the file is of the right one of CIFAR-10 and CIFAR-100.",
                Position(start + which));
        }

        if (count == labels.Length)
            Reserve(name, Math.Max(FirstImages, Math.Min(count, (Array.MaxLength / Pixels) - count)));
        labels[count] = record[which];
        GreyLevels.Of(record.AsSpan(Labels), pixels.AsSpan(count * Pixels, Pixels));
        count++;
    }

    private void Reserve(string name, int more)
    {
        if (count + more > Array.MaxLength / Pixels)
            throw Error.Data(name, $"the files hold more than {Array.MaxLength / Pixels} images, which do not fit into one tensor. Read fewer files.");
        Array.Resize(ref labels, count + more);
        Array.Resize(ref pixels, (count + more) * Pixels);
    }

    // Packed zeros are images, too: how many there are is known before memory is taken.
    private static long Unpacked(Func<DataStream> open)
    {
        using var content = open();
        var piece = new byte[1 << 16];
        while (content.Read(piece) > 0)
        {
        }

        return content.Offset;
    }

    private DataException Torn(string name, int read, long end) => Error.Data(
        name,
        $"the file ends within a record: {read} of {Labels + Pixels} bytes. Fetch it again, and check that it is of the right one of CIFAR-10 and CIFAR-100.",
        Position(end - read));

    private static string Position(long offset) => FormattableString.Invariant($"byte {offset}");
}
