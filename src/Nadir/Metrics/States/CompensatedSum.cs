using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>A sum that carries along what rounding took from it, after Neumaier: as if added in twice the digits.</summary>
internal struct CompensatedSum
{
    private double sum, lost;

    /// <summary>The sum; an infinite one has lost nothing that could be told.</summary>
    public readonly double Value => double.IsFinite(lost) ? sum + lost : sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double number)
    {
        var total = sum + number;
        lost += Math.Abs(sum) >= Math.Abs(number) ? sum - total + number : number - total + sum;
        sum = total;
    }
}
