namespace Nadir.Tensors;

/// <summary>What a tensor's elements are. <see cref="Int64"/> and <see cref="Bool"/> carry no gradient.</summary>
public enum ElementType : byte
{
    /// <summary>32-bit floating point.</summary>
    Float32,

    /// <summary>64-bit floating point.</summary>
    Float64,

    /// <summary>64-bit signed integers: indices and class numbers.</summary>
    Int64,

    /// <summary>Truth values: masks and results of comparisons.</summary>
    Bool,
}
