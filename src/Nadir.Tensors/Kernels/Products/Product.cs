namespace Nadir.Tensors;

/// <summary>A batch of matrix products by pointer; what was checked is not checked again.</summary>
internal unsafe struct Product<T>
    where T : unmanaged
{
    public int Batch;
    public int M;
    public int N;
    public int K;

    /// <summary>A[i, l] of the first matrix at A + i · ARow + l · ADepth.</summary>
    public T* A;

    public nint ARow;
    public nint ADepth;
    public nint AStride;

    /// <summary>B[l, j] at B + l · BStep + j, or transposed at B + j · BStep + l.</summary>
    public T* B;

    public nint BStep;
    public bool TransposeB;
    public nint BStride;

    public T* C;
    public nint CStep;
    public nint CStride;
    public bool Accumulate;

    /// <summary>B in panels, [image][panel][K][columns]; null to read it where it lies.</summary>
    public T* Packed;

    /// <summary>The product with a single row that gives a single column's elements: Cᵀ = op(B)ᵀ · op(A)ᵀ.</summary>
    public readonly Product<T> Exchanged()
    {
        var exchanged = this;
        exchanged.M = 1;
        exchanged.N = M;
        exchanged.A = B;
        exchanged.ARow = 0;
        exchanged.ADepth = TransposeB ? 1 : BStep;
        exchanged.AStride = BStride;
        exchanged.B = A;
        exchanged.TransposeB = ADepth == 1;
        exchanged.BStep = ADepth == 1 ? ARow : ADepth;
        exchanged.BStride = AStride;
        return exchanged;
    }

    public readonly long MultiplyAdds => (long)Batch * M * N * K;
}
