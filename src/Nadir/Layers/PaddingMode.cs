namespace Nadir;

/// <summary>What padding is filled with.</summary>
public enum PaddingMode
{
    /// <summary>Zeros. Keras has only these.</summary>
    Zeros,

    /// <summary>The image mirrored at its border pixel, which is not repeated.</summary>
    Reflect,

    /// <summary>The border pixel repeated.</summary>
    Replicate,
}
