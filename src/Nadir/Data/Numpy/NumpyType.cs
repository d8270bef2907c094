namespace Nadir;

/// <summary>NumPy's short names of element types, such as <c>&lt;f4</c>.</summary>
internal static class NumpyType
{
    /// <summary>The elements and their byte order; null where they are not read.</summary>
    public static (StoredNumber Number, bool IsBigEndian)? Of(string name)
    {
        if (name.Length < 3 || name[0] is not ('<' or '>' or '|' or '='))
            return null;
        StoredNumber? number = name[1..] switch
        {
            "b1" => StoredNumber.Bool,
            "u1" => StoredNumber.UInt8,
            "i1" => StoredNumber.Int8,
            "u2" => StoredNumber.UInt16,
            "i2" => StoredNumber.Int16,
            "u4" => StoredNumber.UInt32,
            "i4" => StoredNumber.Int32,
            "u8" => StoredNumber.UInt64,
            "i8" => StoredNumber.Int64,
            "f2" => StoredNumber.Float16,
            "f4" => StoredNumber.Float32,
            "f8" => StoredNumber.Float64,
            _ => null,
        };
        return number is { } known && (name[0] != '|' || known.Size() == 1) ? (known, name[0] == '>') : null;
    }

    /// <summary>Why elements of a type are not read, and what to do.</summary>
    public static string Refusal(string name) => name.TrimStart('<', '>', '|', '=') switch
    {
        ['O', ..] => "the elements are Python objects (pickle), which run as programs when they are read. Save numbers: numpy.save(path, array.astype('float32')).",
        ['c', ..] => $"complex numbers ({name}) are not read. Save array.real and array.imag as two arrays.",
        ['U' or 'S' or 'a', ..] => $"texts ({name}) are not read. Save them as class numbers, by numpy.unique(array, return_inverse=True)[1].",
        ['V', ..] => $"records and raw bytes ({name}) are not read. Save each field as an array of its own.",
        ['M' or 'm', ..] => $"dates and time spans ({name}) are not read. Save array.astype('int64').",
        "f16" or "f12" or "g" => $"floating point of more than 64 bits ({name}) is not read. Save array.astype('float64').",
        _ => $"elements of type '{name}' are not known. Save array.astype('float32') or another plain type of numbers.",
    };
}
