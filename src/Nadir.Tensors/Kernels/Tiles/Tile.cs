namespace Nadir.Tensors;

/// <summary>A small block of sums C = or += A · B, held in registers while the depth is walked.</summary>
/// <remarks>
/// C[r, c] is the chain of fused multiply-adds over the depth, from <see cref="Start"/>[r] or 0, whatever the block's
/// size and the register's width: a result's bits do not depend on how a matrix is cut.
/// </remarks>
internal unsafe struct Tile<T>
    where T : unmanaged
{
    public int Depth;

    /// <summary>A[r, d] at A + r · RowStep + d · DepthStep.</summary>
    public T* A;

    public nint RowStep;
    public nint DepthStep;

    /// <summary>B[d, ·] at B + d · BStep, or at B + Offsets[d] where there is a table.</summary>
    public T* B;

    public nint BStep;
    public nint* Offsets;

    /// <summary>C[r, ·] at C + r · CStep.</summary>
    public T* C;

    public nint CStep;

    /// <summary>What each row's sums start from; null for 0.</summary>
    public T* Start;

    /// <summary>Elements in the last register of a row; loads and stores touch nothing beyond.</summary>
    public int LastCount;

    public bool Accumulate;

    /// <summary>What is fetched while the depth is walked, so many bytes further at each step: the next tiles' B.</summary>
    public byte* Next;

    public nint NextStep;

    /// <summary>Whether C is too large to lie in the first cache, and worth fetching ahead.</summary>
    public bool Fetch;
}
