namespace Nadir.Tensors;

/// <summary>Everything that a run of batch normalization, or of its gradients, reads and writes.</summary>
internal unsafe struct BatchNormalizePlan<T>
    where T : unmanaged
{
    public ChannelLayout Layout;
    public double Epsilon;

    /// <summary>Whether mean and variance are the batch's own: measured, and passing slopes on to x.</summary>
    public bool Measures;

    public T* X;
    public T* Scale;
    public T* Shift;
    public T* Mean;
    public T* Variance;
    public T* Y;

    public T* Dy;

    /// <summary>Null when it is not wanted.</summary>
    public T* Dx;

    public T* DScale;
    public T* DShift;
}
