namespace Nadir.Tensors;

/// <summary>Evenly spaced places along one axis: the first lies at 0.</summary>
internal readonly record struct Taps(int Count, int Spacing)
{
    public int Span => Count == 0 ? 0 : (Count - 1) * Spacing;
}
