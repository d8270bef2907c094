namespace Nadir.Tensors;

/// <summary>A block of weight gradients, each summed lane by lane over positions and images.</summary>
/// <remarks>The lanes are added up only at the end of all images, by whoever owns <see cref="Sums"/>.</remarks>
internal unsafe struct LaneTile<T>
    where T : unmanaged
{
    public int Images;

    /// <summary>Registers of positions in an image.</summary>
    public int Registers;

    /// <summary>Where each register of input starts; null where one follows the other.</summary>
    public FlatRegister* Places;

    /// <summary>Slopes of row r in register p of image i: Slopes + i · SlopeImage + r · SlopeStep + p · register.</summary>
    public T* Slopes;

    public nint SlopeImage;
    public nint SlopeStep;

    /// <summary>Input under tap t: Source + i · SourceImage + Offsets[t] + the register's start.</summary>
    public T* Source;

    public nint SourceImage;
    public nint* Offsets;

    /// <summary>The register of row r and tap t, added to: Sums + r · SumStep + t · register.</summary>
    public T* Sums;

    public nint SumStep;
}
