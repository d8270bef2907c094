namespace Nadir;

/// <summary>An array as the header of a safetensors file describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">How its elements are stored.</param>
/// <param name="Shape">Its axes.</param>
/// <param name="Begin">Where its bytes begin, counted from behind the header.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct SafetensorsEntry(string Name, StoredNumber Number, Shape Shape, long Begin, long End)
{
    /// <summary>What to do about a file that breaks the format.</summary>
    public const string Advice = "The file is damaged or no safetensors file; take another copy.";

    private static readonly Dictionary<string, StoredNumber> Numbers = new(StringComparer.Ordinal)
    {
        ["BOOL"] = StoredNumber.Bool,
        ["U8"] = StoredNumber.UInt8,
        ["I8"] = StoredNumber.Int8,
        ["U16"] = StoredNumber.UInt16,
        ["I16"] = StoredNumber.Int16,
        ["F16"] = StoredNumber.Float16,
        ["BF16"] = StoredNumber.BFloat16,
        ["U32"] = StoredNumber.UInt32,
        ["I32"] = StoredNumber.Int32,
        ["F32"] = StoredNumber.Float32,
        ["U64"] = StoredNumber.UInt64,
        ["I64"] = StoredNumber.Int64,
        ["F64"] = StoredNumber.Float64,
    };

    /// <summary>Reads a member of the header.</summary>
    public static SafetensorsEntry From(string name, StrictValue value)
    {
        if (name.Length == 0)
            throw value.Fault($"an array without a name. {Advice}");
        foreach (var (member, what) in value.Members())
        {
            if (member is not ("dtype" or "shape" or "data_offsets"))
                throw what.Fault($"an array has dtype, shape and data_offsets, got {member}. {Advice}");
        }

        var dtype = value["dtype"].Text();
        if (!Numbers.TryGetValue(dtype, out var number))
            throw value["dtype"].Fault($"the type is one of {string.Join(", ", Numbers.Keys)}, got {dtype}. Convert the array and save it anew.");
        var shape = ShapeOf(value["shape"]);
        var offsets = value["data_offsets"].Items();
        if (offsets.Count != 2)
            throw value["data_offsets"].Fault($"expected two numbers, begin and end, got {offsets.Count}. {Advice}");
        var (begin, end) = (offsets[0].Int64(), offsets[1].Int64());
        var expected = (long)shape.Count * number.Size();
        if (begin < 0 || end < begin || end - begin != expected)
            throw value["data_offsets"].Fault($"{dtype} {shape} takes {expected} bytes, the offsets are {begin} and {end}. {Advice}");
        var widened = (long)shape.Count * StoredType.Of(number.Widened()).Size;
        if (widened > Array.MaxLength)
            throw value["shape"].Fault($"an array of at most {Array.MaxLength} bytes is read, this has {widened}. Split it.");
        return new SafetensorsEntry(name, number, shape, begin, end);
    }

    private static Shape ShapeOf(StrictValue value)
    {
        var lengths = value.Items().Select(length => length.Int32()).ToArray();
        try
        {
            return new Shape(lengths);
        }
        catch (ArgumentException refused)
        {
            throw value.Fault($"{Error.TextOf(refused)} {Advice}");
        }
    }
}
