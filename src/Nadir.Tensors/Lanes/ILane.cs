namespace Nadir.Tensors;

/// <summary>The arithmetic of an elementwise function: what a formula may do with its numbers, whatever carries them.</summary>
/// <remarks>
/// A formula generic over its lane runs on one number, on a register of 2 to 16, on a number with its derivative
/// (<see cref="Dual{L}"/>), and on whatever else implements these members. A comparison gives a mask, all bits set or
/// none, that <see cref="Select"/> and <c>&amp; | !</c> read, and nothing else should. Numbers in a formula convert by
/// themselves: <c>L.Select(x > 0, x, Alpha * L.ExpM1(x))</c>.
/// </remarks>
/// <typeparam name="L">The implementing type itself.</typeparam>
public interface ILane<L>
    where L : struct, ILane<L>
{
    /// <summary>The same number in every element, rounded to the element type.</summary>
    static abstract implicit operator L(double value);

    /// <summary>A number that is not known when the code is compiled, such as a field.</summary>
    /// <remarks>
    /// The same bits as the conversion, which in a loop may wait for its register's former value: a loop over a
    /// function with one field took three times as long.
    /// </remarks>
    static virtual L Of(double value) => value;

    static abstract L operator +(L left, L right);

    static abstract L operator -(L left, L right);

    static abstract L operator *(L left, L right);

    static abstract L operator /(L left, L right);

    static abstract L operator -(L value);

    static abstract L operator >(L left, L right);

    static abstract L operator >=(L left, L right);

    static abstract L operator <(L left, L right);

    static abstract L operator <=(L left, L right);

    static abstract L operator ==(L left, L right);

    /// <summary>The mask of elements that differ; a not-a-number differs from everything, itself too.</summary>
    static abstract L operator !=(L left, L right);

    /// <summary>The mask of elements that are in both masks.</summary>
    static abstract L operator &(L left, L right);

    /// <summary>The mask of elements that are in either mask.</summary>
    static abstract L operator |(L left, L right);

    /// <summary>The mask of elements that are not in the mask.</summary>
    static abstract L operator !(L mask);

    /// <summary>The elements of <paramref name="chosen"/> where the mask is set, of <paramref name="other"/> elsewhere.</summary>
    static abstract L Select(L mask, L chosen, L other);

    /// <summary>The mask of elements that are not a number.</summary>
    static abstract L IsNaN(L x);

    /// <summary>x·y + z, rounded once.</summary>
    static abstract L Fma(L x, L y, L z);

    /// <summary>The larger of two; not a number where either is not; +0 is larger than −0.</summary>
    static abstract L Max(L x, L y);

    /// <summary>The smaller of two; not a number where either is not; −0 is smaller than +0.</summary>
    static abstract L Min(L x, L y);

    static abstract L Abs(L x);

    static abstract L Sqrt(L x);

    /// <summary>The largest whole number not above x.</summary>
    static abstract L Floor(L x);

    /// <summary>The nearest whole number, the even one of two as near.</summary>
    static abstract L Round(L x);

    /// <summary>The size of one number with the sign of another.</summary>
    static abstract L CopySign(L size, L sign);

    /// <summary>eˣ.</summary>
    static abstract L Exp(L x);

    /// <summary>eˣ − 1, exact to the last digits near 0.</summary>
    static abstract L ExpM1(L x);

    /// <summary>The natural logarithm.</summary>
    static abstract L Log(L x);

    /// <summary>log(1 + x), exact to the last digits near 0.</summary>
    static abstract L Log1P(L x);

    static abstract L Tanh(L x);

    /// <summary>1 ÷ (1 + e⁻ˣ).</summary>
    static abstract L Sigmoid(L x);

    /// <summary>The sine of x radians.</summary>
    static abstract L Sin(L x);

    /// <summary>The cosine of x radians.</summary>
    static abstract L Cos(L x);

    /// <summary>The error function, 2/√π times the integral of e^(−t²) from 0 to x.</summary>
    static abstract L Erf(L x);

    /// <summary>log(1 + eˣ).</summary>
    static abstract L Softplus(L x);

    /// <summary>Mills' ratio of the normal distribution, Φ(−x) ÷ φ(x), for x of 0 or above: the tail without its tiny factor.</summary>
    static abstract L MillsRatio(L x);

    /// <summary>x to the power y, with the special cases of IEEE 754 <c>pow</c>.</summary>
    static abstract L Pow(L x, L y);
}
