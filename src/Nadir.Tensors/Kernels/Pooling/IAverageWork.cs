namespace Nadir.Tensors;

/// <summary>One direction of an average pooling over some planes.</summary>
internal unsafe interface IAverageWork<TSelf, T> : ILaneWork
    where TSelf : struct, IAverageWork<TSelf, T>
    where T : unmanaged
{
    static abstract TSelf Over(
        in PoolingShape shape, AverageDivisor divisor, AverageBuffers<T> buffers, T* from, T* to, int first, int end);
}

/// <summary>Working memory of an average pooling.</summary>
/// <param name="row">A padded row of the input, zeros at first.</param>
/// <param name="counts">For each output of a row, the columns that its sum is divided by.</param>
/// <param name="shares">A row of outputs.</param>
internal readonly unsafe struct AverageBuffers<T>(T* row, T* counts, T* shares)
    where T : unmanaged
{
    public T* Row { get; } = row;

    public T* Counts { get; } = counts;

    public T* Shares { get; } = shares;
}
