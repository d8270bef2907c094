namespace Nadir;

/// <summary>The numbers of a PNM file that are written as text, with comments from # to the end of the line.</summary>
internal sealed class PnmText(ImageContent content)
{
    private const int Piece = 1 << 12;
    private const int MostDigits = 10;

    private int before = ' ';

    /// <summary>The next number, and one character after it.</summary>
    public long Number(string what)
    {
        var (number, digits) = (0L, 0);
        for (var next = NextVisible(what); ; next = NextOrEnd())
        {
            if (next is < '0' or > '9')
            {
                if (digits == 0 || !(next < 0 || IsSpace(next) || next == '#'))
                    throw content.Broken($"{what} must be a number, got the byte 0x{Math.Max(0, next):X2}. Fetch the file again.");
                if (next == '#')
                    PassComment(what);
                return number;
            }

            number = (number * 10) + next - '0';
            if (++digits > MostDigits)
                throw content.Broken($"{what} has more than {MostDigits} digits. Fetch the file again.");
        }
    }

    /// <summary>Numbers up to the largest, each handed on.</summary>
    public void Numbers(int count, int largest, Action<int, int> take)
    {
        for (var i = 0; i < count; i++)
        {
            var value = Number("a PNM pixel");
            if (value > largest)
                throw content.Broken($"a PNM pixel is {value}, above the header's largest value {largest}. Fetch the file again.");
            take(i, (int)value);
        }
    }

    /// <summary>The next 0 or 1, with or without space before it.</summary>
    public bool Bit()
    {
        var next = NextVisible("the PBM pixels");
        return next is '0' or '1'
            ? next == '1'
            : throw content.Broken($"a PBM pixel is 0 or 1, got the byte 0x{next:X2}. Fetch the file again.");
    }

    /// <summary>Checks that one white space ended the header.</summary>
    public void EndHeader()
    {
        if (!IsSpace(before) && before != '#')
            throw content.Broken($"a white space must stand between the PNM header and its pixels. Fetch the file again.");
    }

    private int NextVisible(string what)
    {
        while (true)
        {
            var next = NextOrEnd();
            if (next < 0)
                throw content.Ends(what);
            if (next == '#')
                PassComment(what);
            else if (!IsSpace(next))
                return next;
        }
    }

    private void PassComment(string what)
    {
        int next;
        do
        {
            next = NextOrEnd();
            if (next < 0)
                throw content.Ends(what);
        }
        while (next is not ('\n' or '\r'));
    }

    private int NextOrEnd()
    {
        var ahead = content.Ahead.Span;
        if (ahead.IsEmpty)
        {
            content.Peek(Piece);
            ahead = content.Ahead.Span;
            if (ahead.IsEmpty)
                return -1;
        }

        before = ahead[0];
        content.Advance(1);
        return before;
    }

    private static bool IsSpace(int character) => character is ' ' or (>= '\t' and <= '\r');
}
