using System.Runtime.InteropServices;

namespace Nadir;

/// <summary>A named array as it stands in a file: element type, shape, and the elements' bytes, little-endian, last
/// axis fastest.</summary>
public sealed record NamedArray
{
    /// <summary>An array from its bytes, which are not copied.</summary>
    /// <exception cref="ArgumentException">The name is empty or broken, or the bytes do not fit type and
    /// shape.</exception>
    public NamedArray(string name, ElementType elementType, Shape shape, ReadOnlyMemory<byte> bytes)
    {
        if (string.IsNullOrEmpty(name) || name.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar))
            throw Error.Argument($"An array's name must be a text of whole characters, got \"{name}\".", nameof(name));
        var expected = (long)shape.Count * StoredType.Of(elementType).Size;
        if (bytes.Length != expected)
            throw Error.Argument(
                $"{name} of {elementType} {shape} has {expected} bytes, got {bytes.Length}.", nameof(bytes));
        (Name, ElementType, Shape, Bytes) = (name, elementType, shape, bytes);
    }

    /// <summary>Its name, such as <c>0.dense.weight</c>.</summary>
    public string Name { get; }

    /// <summary>What its elements are.</summary>
    public ElementType ElementType { get; }

    /// <summary>Its axes.</summary>
    public Shape Shape { get; }

    /// <summary>Its elements' bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>A copy of values as an array.</summary>
    /// <typeparam name="T">float, double, long or bool.</typeparam>
    public static NamedArray Of<T>(string name, Shape shape, ReadOnlySpan<T> values)
        where T : unmanaged =>
        new(name, StoredType.Of<T>().ElementType, shape, MemoryMarshal.AsBytes(values).ToArray());

    /// <summary>A copy of a tensor as an array.</summary>
    public static NamedArray Of(string name, Tensor values) =>
        new(name, Require.Present(values).ElementType, values.Shape, ElementBytes.Of(values).ToArray());

    /// <summary>A copy of the elements as a tensor.</summary>
    public Tensor ToTensor() => ElementType switch
    {
        ElementType.Float32 => Tensor.From(Values<float>(), Shape),
        ElementType.Float64 => Tensor.From(Values<double>(), Shape),
        ElementType.Int64 => Tensor.From(Values<long>(), Shape),
        _ => Tensor.From(Values<bool>(), Shape),
    };

    /// <summary>The elements.</summary>
    /// <typeparam name="T">float, double, long or bool, as <see cref="ElementType"/> says.</typeparam>
    /// <exception cref="InvalidOperationException">The elements are of another type.</exception>
    public ReadOnlySpan<T> Values<T>()
        where T : unmanaged
    {
        var asked = StoredType.Of<T>().ElementType;
        if (asked != ElementType)
            throw Error.State($"{Name} holds {ElementType}, asked for {asked}. Read it as {ElementType}.");
        return MemoryMarshal.Cast<byte, T>(Bytes.Span);
    }
}
