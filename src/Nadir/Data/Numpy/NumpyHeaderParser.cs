using System.Text;

namespace Nadir;

/// <summary>Reads the Python dictionary of an NPY header: its three names once each, and nothing else.</summary>
internal ref struct NumpyHeaderParser(ElementStream content, ReadOnlySpan<byte> text, long start)
{
    private readonly ReadOnlySpan<byte> text = text;
    private int at;

    /// <summary>The header that the text says.</summary>
    public NumpyHeader Parse()
    {
        (StoredNumber Number, bool IsBigEndian)? type = null;
        bool? isColumnsFirst = null;
        Shape? shape = null;
        Expect('{', "a dictionary {'descr': …, 'fortran_order': …, 'shape': …}");
        while (!Take('}'))
        {
            var from = at;
            var name = Quoted();
            Expect(':', "':' behind a name");
            if (name == "descr" && type is null)
                type = Type();
            else if (name == "fortran_order" && isColumnsFirst is null)
                isColumnsFirst = Truth();
            else if (name == "shape" && shape is null)
                shape = Lengths();
            else
                throw Fault(from, $"the header names descr, fortran_order and shape once each, got another '{name}'. Save the array anew by numpy.save.");
            if (!Take(','))
            {
                Expect('}', "',' or the closing '}'");
                break;
            }
        }

        SkipSpace();
        if (at < text.Length)
            throw Fault(at, $"something stands behind the header's closing brace. Save the array anew by numpy.save.");
        return type is { } known && isColumnsFirst is { } order && shape is { } lengths
            ? new NumpyHeader(known.Number, known.IsBigEndian, order, lengths)
            : throw Fault(0, $"the header lacks {(type is null ? "descr" : shape is null ? "shape" : "fortran_order")}. Save the array anew by numpy.save.");
    }

    private (StoredNumber Number, bool IsBigEndian) Type()
    {
        SkipSpace();
        var from = at;
        if (at < text.Length && text[at] is (byte)'[' or (byte)'(')
            throw Fault(from, $"records with several fields are not read. Save each field as an array of its own: numpy.save(path, array['field']).");
        var name = Quoted();
        return NumpyType.Of(name) ?? throw Fault(from, $"{NumpyType.Refusal(name)}");
    }

    private bool Truth()
    {
        SkipSpace();
        foreach (var value in new[] { true, false })
        {
            var word = value ? "True"u8 : "False"u8;
            if (text[at..].StartsWith(word))
            {
                at += word.Length;
                return value;
            }
        }

        throw Fault(at, $"fortran_order is True or False. Save the array anew by numpy.save.");
    }

    private Shape Lengths()
    {
        SkipSpace();
        var from = at;
        Expect('(', "a shape such as (2, 3)");
        var lengths = new List<int>();
        while (!Take(')'))
        {
            if (lengths.Count == Shape.MaximumRank)
                throw Fault(from, $"a tensor has at most {Shape.MaximumRank} axes, the shape names more. Reshape the array before saving it.");
            lengths.Add(Length());
            if (Take(','))
                continue;
            Expect(')', "',' or the closing ')' of the shape");
            if (lengths.Count == 1)
                throw Fault(from, $"a shape of one axis is written (n,), with a comma. Save the array anew by numpy.save.");
            break;
        }

        try
        {
            return new Shape([.. lengths]);
        }
        catch (ArgumentException refused)
        {
            throw Fault(from, $"{Error.TextOf(refused)}");
        }
    }

    private int Length()
    {
        SkipSpace();
        var from = at;
        long length = 0;
        while (at < text.Length && char.IsAsciiDigit((char)text[at]))
        {
            length = Math.Min((length * 10) + text[at++] - '0', long.MaxValue / 100);
            if (length > Array.MaxLength)
                throw Fault(from, $"an axis has at most {Array.MaxLength} elements, the shape says more. Fetch the file again, or split the array.");
        }

        if (at == from)
            throw Fault(from, $"a shape holds whole numbers, 0 or above. Save the array anew by numpy.save.");

        // Python 2 wrote long integers so.
        if (at < text.Length && text[at] == 'L')
            at++;
        return (int)length;
    }

    private string Quoted()
    {
        SkipSpace();
        var from = at;
        if (at == text.Length || text[at] is not ((byte)'\'' or (byte)'"'))
            throw Fault(from, $"expected a text in quotes. Save the array anew by numpy.save.");
        var length = text[(from + 1)..].IndexOf(text[from]);
        var inner = length < 0 ? default : text.Slice(from + 1, length);
        if (length < 0 || inner.IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0 || inner.Contains((byte)'\\'))
            throw Fault(from, $"a text in quotes does not end, or holds other than plain characters. Save the array anew by numpy.save.");
        at += length + 2;
        return Encoding.ASCII.GetString(inner);
    }

    private bool Take(char sign)
    {
        SkipSpace();
        if (at == text.Length || text[at] != sign)
            return false;
        at++;
        return true;
    }

    private void Expect(char sign, string words)
    {
        if (!Take(sign))
            throw Fault(at, $"expected {words} in the header. Save the array anew by numpy.save.");
    }

    private void SkipSpace()
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\n')
            at++;
    }

    private readonly DataException Fault(int place, FormattableString message) =>
        Error.Data(content.Name, message, content.At(start + place));
}
