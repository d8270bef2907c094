using System.Buffers;

namespace Nadir;

/// <summary>The bytes of a svmlight file, token by token: a token is looked at whole, a line never.</summary>
internal sealed class SvmlightText(DataStream content)
{
    /// <summary>The longest token; no number or index needs as much.</summary>
    public const int LongestToken = 128;

    // A remark, or the space before a token.
    private const long LongestGap = 1 << 20;

    private const int Room = 1 << 16;

    private static readonly SearchValues<byte> Spaces = SearchValues.Create(" \t\r\v\f"u8);
    private static readonly SearchValues<byte> Ends = SearchValues.Create(" \t\r\n#\v\f"u8);

    private readonly byte[] buffer = new byte[Room];
    private int at, end;
    private bool isAtEnd;
    private long lineStart, taken;

    /// <summary>The line that is being read, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The next token of this line; empty at its end. What follows <c>#</c> is passed over.</summary>
    public ReadOnlySpan<byte> Next()
    {
        SkipSpace();
        var rest = buffer.AsSpan(at, end - at);
        if (rest.Length > 0 && rest[0] == '#')
        {
            SkipComment();
            rest = [];
        }

        if (rest.Length == 0 || rest[0] == '\n')
            return [];
        var length = rest[..Math.Min(rest.Length, LongestToken + 1)].IndexOfAny(Ends);
        if (length < 0)
            length = rest.Length;
        if (length > LongestToken)
            throw Fault($"a number or pair of more than {LongestToken} characters. This is no svmlight file, or it is damaged.");
        Start = taken + at;
        at += length;
        return rest[..length];
    }

    /// <summary>Where the last token begins.</summary>
    private long Start { get; set; }

    /// <summary>Goes to the next line, behind the last token of this; false where there is none.</summary>
    public bool NextLine()
    {
        Fill();
        if (at == end)
            return false;
        at++;
        Line++;
        lineStart = taken + at;
        Fill();
        return at < end;
    }

    /// <summary>Whether there is anything at all.</summary>
    public bool HasContent()
    {
        Fill();
        return at < end;
    }

    /// <summary>An error at the last token.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="skip">How many characters of the token are right.</param>
    public DataException Fault(FormattableString message, int skip = 0) => Error.Data(
        content.Name, message, FormattableString.Invariant($"line {Line}, column {Math.Max(0, Start - lineStart) + skip + 1}"));

    private void SkipSpace()
    {
        for (var start = taken + at; ;)
        {
            Fill();
            var count = buffer.AsSpan(at, end - at).IndexOfAnyExcept(Spaces);
            at = count < 0 ? end : at + count;
            RequireShort(start, "space");
            if (count >= 0 || isAtEnd)
                break;
        }

        Fill();
    }

    private void SkipComment()
    {
        for (var start = taken + at; ;)
        {
            var count = buffer.AsSpan(at, end - at).IndexOf((byte)'\n');
            at = count < 0 ? end : at + count;
            RequireShort(start, "a remark");
            if (count >= 0 || isAtEnd)
                return;
            Fill();
        }
    }

    private void RequireShort(long start, string what)
    {
        if (taken + at - start <= LongestGap)
            return;
        Start = start;
        throw Fault($"{what} of more than {LongestGap} characters. This is no svmlight file, or it is damaged.");
    }

    /// <summary>Sees to it that a whole token is in the buffer.</summary>
    private void Fill()
    {
        if (end - at > LongestToken || isAtEnd)
            return;
        buffer.AsSpan(at, end - at).CopyTo(buffer);
        taken += at;
        (at, end) = (0, end - at);
        while (end < buffer.Length && !isAtEnd)
        {
            var count = content.Read(buffer.AsSpan(end));
            isAtEnd = count == 0;
            end += count;
        }
    }
}
