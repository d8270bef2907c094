namespace Nadir.Tensors;

/// <summary>Everything that one run of a <see cref="Correlation"/> over a batch reads and writes.</summary>
internal unsafe struct CorrelationPlan<T>
    where T : unmanaged
{
    public FlatLayout Layout;
    public int Images;
    public int Groups;

    /// <summary>Output channels of a group.</summary>
    public int Kernels;

    public T* Source;

    /// <summary>One past the last element that may be read.</summary>
    public T* SourceEnd;

    public nint SourceImage;
    public nint SourceGroup;

    /// <summary>[group][kernel][channel][tap row][tap column].</summary>
    public T* Weights;

    /// <summary>[group][kernel]; null for none.</summary>
    public T* Start;

    /// <summary>Output (0, 0) of the first plane.</summary>
    public T* Target;

    public nint TargetImage;
    public nint TargetPlane;
    public nint TargetRow;
    public nint TargetColumn;

    public nint* Offsets;
    public T* Masks;

    /// <summary>How tiles are stored.</summary>
    public int Store;

    /// <summary>The registers of a full band, and how many there are.</summary>
    public FlatRegister* Registers;

    public int RegisterCount;

    public readonly long MultiplyAdds(in Correlation geometry) =>
        (long)Images * Groups * Kernels * geometry.Products * geometry.Rows * geometry.Columns;

    public readonly int Bands => (Layout.Geometry.Rows + Layout.BandRows - 1) / Layout.BandRows;
}
