using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>What a kernel needs of a vector register, so that it is written once for all widths.</summary>
internal unsafe interface ISimd<TVector, T>
    where T : unmanaged
{
    /// <summary>Elements in a register.</summary>
    static abstract int Count { get; }

    /// <summary>Rows of two registers each that fit into the register file as sums.</summary>
    static abstract int TallRows { get; }

    /// <summary>Rows of three registers each.</summary>
    static abstract int SquareRows { get; }

    /// <summary>Rows of six registers each.</summary>
    static abstract int WideRows { get; }

    /// <summary>Whether <see cref="Compress"/> and <see cref="Expand"/> are instructions.</summary>
    static abstract bool CanCompress { get; }

    static abstract TVector Zero { get; }

    static abstract TVector Load(T* source);

    static abstract void Store(TVector value, T* target);

    /// <summary>One element in every lane.</summary>
    static abstract TVector Broadcast(T* source);

    static abstract TVector Add(TVector left, TVector right);

    /// <summary>left · right + addend, rounded once.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

    /// <summary>The first so many elements and zeros; touches no memory beyond them.</summary>
    static abstract TVector LoadFirst(T* source, int count);

    /// <summary>Stores the first so many elements; touches no memory beyond them.</summary>
    static abstract void StoreFirst(TVector value, T* target, int count);

    /// <summary>The lanes whose mask is all ones, moved together to the front.</summary>
    static abstract TVector Compress(TVector value, TVector mask);

    /// <summary>The first lanes, moved apart to where the mask is all ones, zeros between; the inverse of Compress.</summary>
    static abstract TVector Expand(TVector value, TVector mask);

    static abstract T AddElement(T left, T right);

    static abstract T Sum(TVector value);

    /// <summary>The register's pieces of 128 bits, added.</summary>
    static abstract Vector128<T> Fold(TVector value);
}
