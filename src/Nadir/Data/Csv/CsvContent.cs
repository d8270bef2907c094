using System.Text;
using System.Text.Unicode;

namespace Nadir;

/// <summary>A text as UTF-8 without byte order mark, whatever encoding it is stored in.</summary>
internal sealed class CsvContent : IDisposable
{
    private const int LongestMark = 3;

    private readonly DataStream stored;
    private readonly Stream decoded;
    private readonly byte[] first = new byte[LongestMark];
    private int taken;
    private int ahead;

    public CsvContent(DataStream stored, Encoding? encoding)
    {
        this.stored = stored;
        ahead = stored.ReadAtLeast(first, LongestMark, throwOnEndOfStream: false);
        var marked = Marked(out var length) ?? encoding;
        (taken, EncodingName) = (length, marked?.WebName ?? "utf-8");
        decoded = stored;
        if (marked is null or UTF8Encoding)
            return;
        var strict = (Encoding)marked.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        decoded = Encoding.CreateTranscodingStream(new Rest(this), strict, new UTF8Encoding(false));
    }

    /// <summary>The file or stream as errors name it.</summary>
    public string Name => stored.Name;

    /// <summary>What the text is stored in, such as <c>utf-8</c> or <c>utf-16</c>.</summary>
    public string EncodingName { get; }

    /// <summary>Reads on; 0 at the end.</summary>
    public int Read(Span<byte> buffer, long line)
    {
        try
        {
            return decoded == stored ? ReadStored(buffer) : decoded.Read(buffer);
        }
        catch (DecoderFallbackException broken)
        {
            throw Error.Data(
                Name, $"the text is not {EncodingName}. Set the encoding it was saved in.", FormattableString.Invariant($"after line {line}"), broken);
        }
    }

    /// <summary>Refuses what is no text, though its end may be missing.</summary>
    public void CheckIsText(ReadOnlySpan<byte> text, long firstLine)
    {
        if (text.IndexOf((byte)0) is >= 0 and var zero)
            throw Error.Data(Name, $"this is no text: it holds NUL characters. Pass a CSV file in UTF-8, or set the encoding.", Line(text[..zero], firstLine));
    }

    /// <summary>Refuses whole rows that are no UTF-8, or no text.</summary>
    public void Check(ReadOnlySpan<byte> text, long firstLine)
    {
        CheckIsText(text, firstLine);
        if (decoded == stored && !Utf8.IsValid(text))
            throw Error.Data(Name, $"the text is not UTF-8. Save the file as \"CSV UTF-8\", or set the encoding.", Line(text[..FirstBroken(text)], firstLine));
    }

    public void Dispose()
    {
        if (decoded != stored)
            decoded.Dispose();
        stored.Dispose();
    }

    private static string Line(ReadOnlySpan<byte> before, long firstLine) => FormattableString.Invariant($"line {firstLine + CsvLines.Count(before)}");

    private static int FirstBroken(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    private Encoding? Marked(out int length)
    {
        var start = first.AsSpan(0, ahead);
        length = start.StartsWith("\uFEFF"u8) ? 3 : start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? 2 : 0;
        return length switch { 3 => Encoding.UTF8, 2 => start[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, _ => null };
    }

    private int ReadStored(Span<byte> buffer)
    {
        if (taken >= ahead)
            return stored.Read(buffer);
        var count = Math.Min(ahead - taken, buffer.Length);
        first.AsSpan(taken, count).CopyTo(buffer);
        taken += count;
        return count;
    }

    private sealed class Rest(CsvContent content) : ContentStream
    {
        public override int Read(Span<byte> buffer) => content.ReadStored(buffer);
    }
}
