using System.Numerics;

namespace Nadir.Tests.Tensors.Kernels;

/// <summary>Seeded numbers in (−1, 1), and comparison of results with sums made in double.</summary>
internal static class Numbers
{
    public static T[] Random<T>(Random random, int count)
        where T : INumber<T>
    {
        var values = new T[count];
        for (var i = 0; i < count; i++)
            values[i] = T.CreateTruncating((random.NextDouble() * 2) - 1);
        return values;
    }

    /// <summary>Each value lies within some units of rounding of the magnitudes that were summed.</summary>
    public static void AssertNear<T>(
        ReadOnlySpan<double> expected, ReadOnlySpan<double> magnitude, ReadOnlySpan<T> actual, string where)
        where T : INumber<T>
    {
        Assert.Equal(expected.Length, actual.Length);
        var unit = typeof(T) == typeof(float) ? 1e-6 : 4e-15;
        for (var i = 0; i < expected.Length; i++)
        {
            var difference = Math.Abs(double.CreateTruncating(actual[i]) - expected[i]);
            if (!(difference <= unit * (magnitude[i] + 1e-3)))
                Assert.Fail($"{where}: element {i} is {actual[i]}, expected {expected[i]} of size {magnitude[i]}.");
        }
    }
}
