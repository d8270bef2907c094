namespace Nadir.Tensors;

/// <summary>A block of a convolution's outputs, held in registers while the taps are walked.</summary>
/// <remarks>
/// An image is one run of numbers, row after row. Output positions are counted in the image's pitch, so a register of
/// neighbouring positions reads each tap from one place; positions past the last output column are not kept.
/// Each output is one chain of fused multiply-adds over the taps, so its bits do not depend on how the work is cut.
/// </remarks>
internal unsafe struct FlatTile<T>
    where T : unmanaged
{
    /// <summary>Products that one output sums.</summary>
    public int Taps;

    /// <summary>Weight of row r and tap t at Weights + r · WeightStep + t.</summary>
    public T* Weights;

    public nint WeightStep;

    /// <summary>The image's element under the first tap and position 0.</summary>
    public T* Source;

    /// <summary>How far each tap lies from the first.</summary>
    public nint* Offsets;

    /// <summary>What each row's sums start from; null for 0.</summary>
    public T* Start;

    /// <summary>The tile's registers.</summary>
    public FlatRegister* Registers;

    /// <summary>The first row's outputs, and the distance between rows.</summary>
    public T* Target;

    public nint TargetStep;

    /// <summary>Outputs of a row, all in all; nothing is stored beyond.</summary>
    public int Limit;

    /// <summary>Lanes that are outputs, for each column at which a register can start.</summary>
    public T* Masks;

    /// <summary>How registers are stored, far from the last output: one of the kinds of <see cref="FlatStore{TSimd, TVector, T}"/>.</summary>
    public int Store;
}
