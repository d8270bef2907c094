namespace Nadir.Tensors;

/// <summary>A rented stretch of memory, aligned to 64 bytes, its content unknown; give it back by disposing.</summary>
internal readonly unsafe ref struct Scratch<T>
    where T : unmanaged
{
    private readonly ScratchPool? pool;
    private readonly int slot;

    internal Scratch(ScratchPool? pool, int slot, T* pointer, int length)
    {
        this.pool = pool;
        this.slot = slot;
        Pointer = pointer;
        Length = length;
    }

    public T* Pointer { get; }

    public int Length { get; }

    public Span<T> Span => new(Pointer, Length);

    public void Dispose() => pool?.Return(slot);
}
