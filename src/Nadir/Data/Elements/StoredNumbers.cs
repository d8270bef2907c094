namespace Nadir;

/// <summary>What is known of each kind of stored number: its size, and the element type that holds all its values.</summary>
internal static class StoredNumbers
{
    /// <summary>How many bytes one takes.</summary>
    public static int Size(this StoredNumber number) => number switch
    {
        StoredNumber.Bool or StoredNumber.UInt8 or StoredNumber.Int8 => 1,
        StoredNumber.UInt16 or StoredNumber.Int16 or StoredNumber.Float16 or StoredNumber.BFloat16 => 2,
        StoredNumber.UInt32 or StoredNumber.Int32 or StoredNumber.Float32 => 4,
        _ => 8,
    };

    /// <summary>The element type it becomes where none is asked for: every value stays what it is.</summary>
    public static ElementType Widened(this StoredNumber number) => number switch
    {
        StoredNumber.Bool => ElementType.Bool,
        StoredNumber.Float16 or StoredNumber.BFloat16 or StoredNumber.Float32 => ElementType.Float32,
        StoredNumber.Float64 => ElementType.Float64,
        _ => ElementType.Int64,
    };

    /// <summary>The element type that is asked for, or the one that holds all values.</summary>
    /// <exception cref="ArgumentException">Fractions asked for as whole numbers, or numbers as truth values.</exception>
    public static ElementType As(this StoredNumber number, ElementType? type)
    {
        var own = number.Widened();
        var asked = Require.Defined(type ?? own, nameof(type));
        if (asked is ElementType.Float32 or ElementType.Float64 || asked == own || (asked == ElementType.Int64 && own == ElementType.Bool))
            return asked;
        throw Error.Argument($"The elements are {number}, which are not read as {asked}. Read them as {own} or as Float32 or Float64.", nameof(type));
    }
}
