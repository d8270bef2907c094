using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Where one register of a <see cref="FlatTile{T}"/> goes, for each of its rows.</summary>
/// <remarks>
/// Registers are stored whole, in rising order: what lies past a register's outputs is garbage that the next one
/// covers. Only where that would reach beyond the last output is a store cut.
/// </remarks>
internal readonly unsafe ref struct FlatStore<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    private readonly T* target;
    private readonly nint step;
    private readonly int room;
    private readonly TVector mask;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FlatStore(FlatTile<T>* tile, int register, bool compress)
    {
        target = tile->Target;
        step = tile->TargetStep;
        room = TSimd.Count;
        mask = TSimd.Zero;
        if (compress)
        {
            var (row, column) = Math.DivRem(tile->Position + (register * TSimd.Count), tile->Pitch);
            var place = (row * tile->Columns) + Math.Min(column, tile->Columns);
            target += place;
            room = tile->Limit - place;
            mask = TSimd.Load(tile->Masks + ((nint)column * TSimd.Count));
        }
        else
        {
            target += register * TSimd.Count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TCompress>(int row, TVector value)
        where TCompress : struct, ICount
    {
        var place = target + (row * step);
        if (TCompress.Value == 1)
            value = TSimd.Compress(value, mask);
        if (TCompress.Value == 0 || room >= TSimd.Count)
            TSimd.Store(value, place);
        else if (room > 0)
            TSimd.StoreFirst(value, place, room);
    }
}
