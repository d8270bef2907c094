namespace Nadir.Tensors;

/// <summary>A lane whose elements are IEEE 754 numbers: what the reduction of an argument does with their bits.</summary>
internal interface IBitLane<L, T> : ILane<L, T>
    where L : struct, IBitLane<L, T>
    where T : unmanaged
{
    /// <summary>The same bit pattern in every element; its low half for float32.</summary>
    static abstract L OfBits(long pattern);

    /// <summary>sum·x + next, rounded once: a polynomial's next step, in fewer parts for the compiler than Fma.</summary>
    static abstract L Horner(L sum, L x, double next);

    static abstract L Xor(L left, L right);

    /// <summary>Adds the bits as whole numbers.</summary>
    static abstract L AddBits(L left, L right);

    /// <summary>Subtracts the bits as whole numbers.</summary>
    static abstract L SubtractBits(L left, L right);

    static abstract L ShiftLeft(L bits, int count);

    /// <summary>Shifts the bits right and zeros in.</summary>
    static abstract L ShiftRight(L bits, int count);

    /// <summary>x, but at most a bound that is a number other than 0; a not-a-number stays. Cheaper than Min.</summary>
    static abstract L AtMost(L bound, L x);

    /// <summary>x, but at least a bound that is a number other than 0; a not-a-number stays. Cheaper than Max.</summary>
    static abstract L AtLeast(L bound, L x);

    /// <summary>Whether the mask is set for any element.</summary>
    static abstract bool Any(L mask);
}
