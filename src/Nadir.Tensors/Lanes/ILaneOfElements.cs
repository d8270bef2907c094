namespace Nadir.Tensors;

/// <summary>A lane that is filled from memory and written back: one number, or a register of them.</summary>
/// <typeparam name="L">The implementing type itself.</typeparam>
/// <typeparam name="T">The element type: float or double.</typeparam>
public interface ILane<L, T> : ILane<L>
    where L : struct, ILane<L, T>
    where T : unmanaged
{
    /// <summary>How many elements the lane holds.</summary>
    static abstract int Width { get; }

    /// <summary>The <see cref="Width"/> elements that begin <paramref name="offset"/> elements behind a reference; unchecked.</summary>
    static abstract L Load(ref readonly T source, nint offset);

    /// <summary>Writes the elements to <paramref name="offset"/> elements behind a reference and on; unchecked.</summary>
    static abstract void Store(L value, ref T destination, nint offset);
}
