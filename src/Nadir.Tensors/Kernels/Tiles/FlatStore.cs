using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Where one register of a <see cref="FlatTile{T}"/> goes, for each of its rows.</summary>
/// <remarks>
/// Compressed registers are stored whole, in rising order: what lies past a register's outputs is garbage that the
/// next one covers. Only near the last output is a store cut.
/// </remarks>
internal readonly unsafe ref struct FlatStore<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>All lanes, register after register, for the caller to deal out.</summary>
    public const int Whole = 0;

    /// <summary>The outputs among the lanes, far from the last output.</summary>
    public const int Compressed = 1;

    /// <summary>The outputs among the lanes, up to the last output.</summary>
    public const int Cut = 2;

    /// <summary>All lanes, each an output, far from the last.</summary>
    public const int Straight = 3;

    /// <summary>All lanes up to the last output.</summary>
    public const int StraightCut = 4;

    private readonly T* target;
    private readonly nint step;
    private readonly int room;
    private readonly TVector mask;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FlatStore(FlatTile<T>* tile, int index, int kind)
    {
        step = tile->TargetStep;
        mask = TSimd.Zero;
        if (kind == Whole)
        {
            target = tile->Target + (index * TSimd.Count);
            return;
        }

        var register = tile->Registers + index;
        target = tile->Target + register->Place;
        room = tile->Limit - register->Place;
        if (kind is Compressed or Cut)
            mask = TSimd.Load(tile->Masks + register->Mask);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TKind>(int row, TVector value)
        where TKind : struct, ICount
    {
        var place = target + (row * step);
        if (TKind.Value is Compressed or Cut)
            value = TSimd.Compress(value, mask);
        if (TKind.Value is not (Cut or StraightCut) || room >= TSimd.Count)
            TSimd.Store(value, place);
        else if (room > 0)
            TSimd.StoreFirst(value, place, room);
    }
}
